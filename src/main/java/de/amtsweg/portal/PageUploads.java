package de.amtsweg.portal;

import de.amtsweg.application.Attachments;
import de.amtsweg.application.DraftId;
import de.amtsweg.documents.Inspected;
import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.documents.Uploads;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FileInput;
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

    Taken take(HttpServletRequest request, List<FileInput> inputs, DraftId draft, Locale locale) {
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            return Taken.NOTHING;
        }
        var taken = new Taken(new HashMap<>(), new ArrayList<>());
        for (var input : inputs) {
            int left = input.most();
            for (var file : chosen(multipart.getFiles(input.name()))) {
                if (left-- > 0) {
                    take(input, file, draft, locale, taken);
                } else {
                    refuse(input, file, tooMany(input, file, locale), taken);
                }
            }
        }
        return taken;
    }

    /** Browsers send an empty part for an input nobody used. */
    private static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .toList();
    }

    private void take(FileInput input, MultipartFile file, DraftId draft, Locale locale, Taken taken) {
        switch (inspect(file, new UploadLimits(input.size(), input.mediaTypes()))) {
            case Accepted(StoredDocument document, int pages) -> {
                attachments.add(draft, document.id(), field(input.name()));
                taken.files()
                        .computeIfAbsent(input.name(), none -> new ArrayList<>())
                        .add(new UploadedFile(
                                document.id(), document.fileName(), document.mediaType(), document.size(), pages));
            }
            case Refused refused -> refuse(input, file, explanation(refused, file, locale), taken);
        }
    }

    private static void refuse(FileInput input, MultipartFile file, String why, Taken taken) {
        taken.problems().add(new FieldProblem(input.name(), name(file), why));
    }

    private String tooMany(FileInput input, MultipartFile file, Locale locale) {
        return messages.getMessage("portal.upload.too-many", new Object[] {name(file), input.most()}, locale);
    }

    /** Which file was not taken, why, and what to do. */
    String explanation(Refused refused, MultipartFile file, Locale locale) {
        var why = refused.explanation(messages, locale);
        return messages.getMessage("documents.upload.refused", new Object[] {name(file), why}, locale);
    }

    /** The field an input belongs to: {@code nachweis.vollmacht} for {@code nachweis.vollmacht.file}. */
    private static String field(String input) {
        return input.endsWith(".file") ? input.substring(0, input.length() - ".file".length()) : input;
    }

    /** Looks at one file and stores it, or says why not. */
    Inspected inspect(MultipartFile file, UploadLimits limits) {
        try (var content = file.getInputStream()) {
            return uploads.accept(content, name(file), limits);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
