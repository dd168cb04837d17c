package de.amtsweg.workplace;

import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.UploadedFile;
import de.amtsweg.workplace.EntryDesk.Entry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes in the files a clerk adds to what is being entered. */
@Component
class EntryUploads {
    private final EntryDesk desk;
    private final DeskUploads uploads;

    EntryUploads(EntryDesk desk, DeskUploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    /** The files sent with a page, by the name of their field; what is refused is noted among the problems. */
    Map<String, List<UploadedFile>> take(
            HttpServletRequest request, Entry entry, FormPage page, List<FieldProblem> problems, Locale locale) {
        var files = new HashMap<String, List<UploadedFile>>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var input : page.fileFields()) {
                var name = input.name();
                var limits = new UploadLimits(input.size(), input.mediaTypes());
                var taken = uploads.take(multipart.getFiles(name), limits, locale);
                taken.refusals().forEach(refusal -> problems.add(new FieldProblem(name, "", refusal)));
                taken.documents().forEach(document -> desk.attach(entry, document, name));
                files.put(
                        name,
                        taken.accepted().stream()
                                .map(file -> uploaded(file.document(), file.pages()))
                                .toList());
            }
        }
        return files;
    }

    private static UploadedFile uploaded(StoredDocument document, int pages) {
        return new UploadedFile(document.id(), document.fileName(), document.mediaType(), document.size(), pages);
    }
}
