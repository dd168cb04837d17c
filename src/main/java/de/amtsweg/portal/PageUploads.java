package de.amtsweg.portal;

import de.amtsweg.application.Attachments;
import de.amtsweg.application.DraftId;
import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.Uploads;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.UploadedFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the files that come with a page, each inspected before it counts. */
@Component
class PageUploads {
    private final Uploads uploads;
    private final Attachments attachments;
    private final MessageSource messages;

    PageUploads(Uploads uploads, Attachments attachments, MessageSource messages) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** What came of the files of one page: those that were taken, by input, and why others were not. */
    record Taken(Map<String, List<UploadedFile>> files, List<FieldProblem> problems) {
        static final Taken NOTHING = new Taken(Map.of(), List.of());
    }

    Taken take(HttpServletRequest request, List<String> inputs, DraftId draft, Locale locale) {
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            return Taken.NOTHING;
        }
        var taken = new Taken(new HashMap<>(), new ArrayList<>());
        for (var input : inputs) {
            for (var file : multipart.getFiles(input)) {
                if (!file.isEmpty() || !name(file).isEmpty()) {
                    take(input, file, draft, locale, taken);
                }
            }
        }
        return taken;
    }

    private void take(String input, MultipartFile file, DraftId draft, Locale locale, Taken taken) {
        switch (inspect(file)) {
            case Accepted(StoredDocument document, int pages) -> {
                attachments.add(draft, document.id(), field(input));
                taken.files()
                        .computeIfAbsent(input, none -> new ArrayList<>())
                        .add(new UploadedFile(
                                document.id(), document.fileName(), document.mediaType(), document.size()));
            }
            case Refused(var reason) -> {
                var why = messages.getMessage(reason.messageKey(), null, locale);
                var text = messages.getMessage("portal.upload.refused", new Object[] {name(file), why}, locale);
                taken.problems().add(new FieldProblem(input, name(file), text));
            }
        }
    }

    /** The field an input belongs to: {@code nachweis.vollmacht} for {@code nachweis.vollmacht.file}. */
    private static String field(String input) {
        return input.endsWith(".file") ? input.substring(0, input.length() - ".file".length()) : input;
    }

    /** Looks at one file and stores it, or says why not. */
    de.amtsweg.documents.Inspected inspect(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return uploads.accept(content, name(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
