package de.amtsweg.workplace;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF made for this moment, to be read in the browser and kept nowhere. */
final class PdfPage {
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private PdfPage() {}

    static ResponseEntity<byte[]> inline(byte[] pdf, String name) {
        var disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .body(pdf);
    }
}
