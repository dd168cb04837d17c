package de.amtsweg.workplace;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileExport;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out a file as ZIP and its index as PDF. */
@Controller
@RequestMapping("/arbeitsplatz/akten/{id}")
class FileExportPages {
    private final ReadingRoom room;
    private final FileExport export;

    FileExportPages(ReadingRoom room, FileExport export) {
        this.room = room;
        this.export = export;
    }

    /** Written piece by piece while it is sent. By POST, because it is written down that the file left the house. */
    @PostMapping("/export")
    void export(@PathVariable String id, PersonId person, Locale locale, HttpServletResponse response)
            throws IOException {
        var file = open(id, person, FileReading.Kind.EXPORT);
        head(response, "application/zip", "akte-%s.zip".formatted(plain(file)), false);
        Download zip = out -> export.write(file, locale, out);
        zip.sendTo(response);
    }

    @GetMapping("/verzeichnis")
    void index(@PathVariable String id, PersonId person, Locale locale, HttpServletResponse response)
            throws IOException {
        var file = open(id, person, FileReading.Kind.INDEX);
        var pdf = export.index(file, locale);
        head(response, "application/pdf", "verzeichnis-%s.pdf".formatted(plain(file)), true);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private EFile open(String id, PersonId person, FileReading.Kind kind) {
        try {
            return room.open(person, FileId.of(id), kind).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static void head(HttpServletResponse response, String mediaType, String name, boolean shown) {
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static String plain(EFile file) {
        return file.reference().replaceAll("[^\\p{L}\\p{N}.-]+", "-");
    }
}
