package de.amtsweg.workplace;

import de.amtsweg.application.Attachments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Streams documents to those who may read them. Whatever a file pretends to be, the browser runs nothing of it. */
@Controller
class DocumentPages {
    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(PDF, "image/jpeg", "image/png");

    private final ReadingRoom room;
    private final Desk desk;
    private final Attachments attachments;
    private final DocumentStore documents;

    DocumentPages(ReadingRoom room, Desk desk, Attachments attachments, DocumentStore documents) {
        this.room = room;
        this.desk = desk;
        this.attachments = attachments;
        this.documents = documents;
    }

    /**
     * @param number of the application the document belongs to, where its case has not been opened yet
     * @param framed given by the page that shows the document beside its file
     */
    @GetMapping("/arbeitsplatz/dokumente/{id}")
    ResponseEntity<Resource> document(
            @PathVariable String id,
            @RequestParam(name = "antrag", defaultValue = "") String number,
            @RequestParam(name = "laden", required = false) String download,
            @RequestParam(name = "ansicht", required = false) String framed,
            PersonId person) {
        var document = find(id, number, person);
        boolean shown = download == null && SHOWN.contains(document.mediaType());
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", framed != null ? "SAMEORIGIN" : "DENY")
                .header("Content-Security-Policy", policy(document, framed != null))
                .body(new InputStreamResource(documents.open(document.id())));
    }

    /** Only our own page of a file may frame a document. Browsers refuse to show a PDF in a sandbox; it is no page, so it needs none. */
    private static String policy(StoredDocument document, boolean framed) {
        var nothing = "default-src 'none'; frame-ancestors %s; base-uri 'none'; form-action 'none'"
                .formatted(framed ? "'self'" : "'none'");
        return document.mediaType().equals(PDF)
                ? nothing + "; object-src 'self'; style-src 'unsafe-inline'"
                : nothing + "; sandbox";
    }

    private StoredDocument find(String text, String number, PersonId person) {
        var id = read(text);
        boolean allowed = room.read(person, id)
                || !number.isEmpty()
                        && desk.find(number, person)
                                .filter(application -> attachments.belongs(application.id(), id))
                                .isPresent();
        if (!allowed) {
            throw new NotFound();
        }
        var document = documents.get(id);
        if (document.erased()) {
            throw new NotFound();
        }
        return document;
    }

    private static DocumentId read(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
