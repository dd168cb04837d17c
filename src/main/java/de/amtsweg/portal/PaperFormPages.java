package de.amtsweg.portal;

import de.amtsweg.correspondence.PaperForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The form of a service to print and fill in by hand: for everybody, and the same for everybody. */
@Controller
class PaperFormPages {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final PaperForms papers;
    private final OfferedServices services;

    PaperFormPages(PaperForms papers, OfferedServices services) {
        this.papers = papers;
        this.services = services;
    }

    @GetMapping("/leistungen/{key}/formular.pdf")
    @ResponseBody
    ResponseEntity<byte[]> print(@PathVariable String key, HttpServletRequest request, Locale locale) {
        var service = services.named(key);
        var name = ContentDisposition.inline().filename(service.key() + ".pdf").build();
        // The chosen language comes by cookie, so a copy kept on the way serves readers of one language only.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .varyBy(HttpHeaders.COOKIE)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(papers.of(service, services.town(request), locale));
    }
}
