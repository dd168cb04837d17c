package de.amtsweg.documents;

import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes files from outside: PDF, JPEG and PNG by their content, and nothing that could do harm. */
@Component
public class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final int MOST_NAME = 120;
    private static final Set<String> ENDINGS = Set.of("pdf", "jpg", "jpeg", "jpe", "jfif", "png");

    private final DocumentStore store;
    private final VirusScan viruses;
    private final Inspectors inspectors;

    Uploads(DocumentStore store, VirusScan viruses, Inspectors inspectors) {
        this.store = store;
        this.viruses = viruses;
        this.inspectors = inspectors;
    }

    private record Checked(FileKind kind, Fit fit) {}

    /** Looks at a file and stores it, or says why not. */
    public Inspected accept(InputStream content, String clientFileName) throws IOException {
        return accept(content, clientFileName, UploadLimits.USUAL);
    }

    /** Looks at the file and stores it, or says why not. The client's file name is only ever shown, never trusted. */
    public Inspected accept(InputStream content, String clientFileName, UploadLimits limits) throws IOException {
        byte[] bytes = content.readNBytes((int) limits.most().bytes() + 1);
        try {
            var checked = check(bytes, clientFileName, limits);
            var fit = checked.fit();
            var kind = checked.kind();
            var document = store.store(fit.content(), kind.mediaType(), name(clientFileName, kind));
            if (fit.preview().length > 0) {
                store.keepPreview(document, fit.preview());
            }
            return new Accepted(document, fit.pages());
        } catch (Unfit unfit) {
            return new Refused(unfit.reason(), limits);
        } catch (DataAccessException full) {
            // A full disk, mostly: whoever sends the file learns that it has not arrived.
            log.error("An upload cannot be stored: {}", full.getClass().getSimpleName());
            return new Refused(UploadRefusal.NOT_NOW, limits);
        }
    }

    private Checked check(byte[] bytes, String clientFileName, UploadLimits limits) throws Unfit {
        if (bytes.length == 0) {
            throw new Unfit(UploadRefusal.EMPTY);
        }
        if (bytes.length > limits.most().bytes()) {
            throw new Unfit(UploadRefusal.TOO_LARGE);
        }
        var kind = FileKind.of(bytes).filter(limits::take).orElseThrow(() -> new Unfit(UploadRefusal.UNKNOWN_TYPE));
        var ending = ending(clientFileName);
        if (!ending.isEmpty() && !ENDINGS.contains(ending)) {
            throw new Unfit(UploadRefusal.NOT_WHAT_ITS_NAME_SAYS);
        }
        viruses.check(bytes);
        return new Checked(kind, inspectors.inspect(bytes, kind));
    }

    private static String ending(String name) {
        var last = name.strip();
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(String clientFileName, FileKind kind) {
        var last = clientFileName.substring(
                Math.max(clientFileName.lastIndexOf('/'), clientFileName.lastIndexOf('\\')) + 1);
        var plain = java.text.Normalizer.normalize(last, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}:*?\"<>|]+", " ")
                .strip();
        int dot = plain.lastIndexOf('.');
        var stem = dot < 0 ? plain : plain.substring(0, dot).strip();
        if (stem.length() > MOST_NAME) {
            stem = stem.substring(0, MOST_NAME).strip();
        }
        return (stem.isEmpty() ? "Datei" : stem) + "." + kind.ending();
    }
}
