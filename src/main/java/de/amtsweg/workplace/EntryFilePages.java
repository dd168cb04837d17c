package de.amtsweg.workplace;

import de.amtsweg.application.Attachments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a clerk the pictures of what is being entered, in small. */
@Controller
class EntryFilePages {
    private final EntryDesk desk;
    private final Attachments attachments;
    private final DocumentStore documents;

    EntryFilePages(EntryDesk desk, Attachments attachments, DocumentStore documents) {
        this.desk = desk;
        this.attachments = attachments;
        this.documents = documents;
    }

    /** Below it every picture has its address: {@code <id>/vorschau}. */
    static String address(ServiceKey service) {
        return EntryAddresses.start(service.value()) + "/dateien";
    }

    @GetMapping(EntryAddresses.ALL + "/{key}/dateien/{document}/vorschau")
    ResponseEntity<byte[]> preview(
            @PathVariable String key, @PathVariable("document") String wanted, HttpSession session, Locale locale) {
        var picture = desk.current(session, key, locale).stream()
                .flatMap(entry -> attachments.of(entry.draft().id()).stream())
                .map(attachment -> attachment.document())
                .filter(document -> document.toString().equals(wanted))
                .findFirst()
                .flatMap(documents::preview)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
