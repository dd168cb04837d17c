package de.amtsweg.portal;

import de.amtsweg.application.Attachments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows somebody who writes a draft, and nobody else, the pictures that were uploaded for it, in small. */
@Controller
class DraftFilePages {
    private final DraftDesk desk;
    private final Attachments attachments;
    private final DocumentStore documents;

    DraftFilePages(DraftDesk desk, Attachments attachments, DocumentStore documents) {
        this.desk = desk;
        this.attachments = attachments;
        this.documents = documents;
    }

    /** Below it every picture has its address: {@code <id>/vorschau}. */
    static String address(ServiceKey service) {
        return DraftPages.address(service.value(), "dateien");
    }

    @GetMapping("/leistungen/{key}/antrag/dateien/{document}/vorschau")
    ResponseEntity<byte[]> preview(
            @PathVariable String key,
            @PathVariable("document") String wanted,
            HttpServletRequest request,
            Locale locale) {
        var picture = desk.current(request, key, locale).stream()
                .flatMap(open -> attachments.of(open.draft().id()).stream())
                .map(attachment -> attachment.document())
                .filter(document -> document.toString().equals(wanted))
                .findFirst()
                .flatMap(documents::preview)
                .orElseThrow(() -> new PageNotFound("This draft has no such picture"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
