package de.amtsweg.site;

import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;

/** What browsers are told about pages that Spring Security does not get to see; the same as about all others. */
final class PageHeaders {
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private PageHeaders() {}

    static void write(BiConsumer<String, String> response) {
        response.accept(CONTENT_SECURITY_POLICY, SiteSecurity.CONTENT_SECURITY_POLICY);
        response.accept("X-Content-Type-Options", "nosniff");
        response.accept("X-Frame-Options", "DENY");
        response.accept("Referrer-Policy", "same-origin");
        response.accept(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
