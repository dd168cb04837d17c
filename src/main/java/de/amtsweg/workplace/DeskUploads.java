package de.amtsweg.workplace;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Inspected;
import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.documents.Uploads;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files a clerk has scanned, each inspected before it counts. */
@Component
class DeskUploads {
    private final Uploads uploads;
    private final DocumentStore documents;
    private final MessageSource messages;

    DeskUploads(Uploads uploads, DocumentStore documents, MessageSource messages) {
        this.uploads = uploads;
        this.documents = documents;
        this.messages = messages;
    }

    /** What was taken, and in words why others were not. */
    record Taken(List<Accepted> accepted, List<String> refusals) {
        List<DocumentId> documents() {
            return accepted.stream().map(file -> file.document().id()).toList();
        }
    }

    Taken take(List<MultipartFile> files, Locale locale) {
        return take(files, UploadLimits.USUAL, locale);
    }

    Taken take(List<MultipartFile> files, UploadLimits limits, Locale locale) {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (var file : files) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!file.isEmpty() || !name.isEmpty()) {
                switch (inspect(file, name, limits)) {
                    case Accepted accepted -> taken.accepted().add(accepted);
                    case Refused refused -> taken.refusals().add(name + ": " + refused.explanation(messages, locale));
                }
            }
        }
        return taken;
    }

    /** Nothing came of what these files belong to; nobody would ever erase them. */
    void discard(Taken taken) {
        taken.documents().forEach(documents::erase);
    }

    private Inspected inspect(MultipartFile file, String name, UploadLimits limits) {
        try (var content = file.getInputStream()) {
            return uploads.accept(content, name, limits);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
