package de.amtsweg.documents;

import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes files from outside: PDF, JPEG and PNG by their content, and nothing that could do harm. */
@Component
public class Uploads implements DisposableBean {
    /** The largest file that is taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_SECONDS = 20;
    private static final int MOST_NAME = 120;
    private static final Set<String> ENDINGS = Set.of("pdf", "jpg", "jpeg", "jpe", "jfif", "png");

    private final DocumentStore store;
    // Few at a time, so that many large files at once cannot use up the memory.
    private final ExecutorService inspectors = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("upload-", 0).factory());

    Uploads(DocumentStore store) {
        this.store = store;
    }

    /** What an inspection found fit to be stored. */
    record Fit(byte[] content, FileKind kind, int pages) {}

    /** A file must not be taken, and why. */
    static final class Unfit extends Exception {
        private final UploadRefusal reason;

        Unfit(UploadRefusal reason) {
            super(reason.name());
            this.reason = reason;
        }

        UploadRefusal reason() {
            return reason;
        }
    }

    /** Looks at the file and stores it, or says why not. The client's file name is only ever shown, never trusted. */
    public Inspected accept(InputStream content, String clientFileName) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        try {
            var fit = inspect(bytes, clientFileName);
            var document = store.store(fit.content(), fit.kind().mediaType(), name(clientFileName, fit.kind()));
            return new Accepted(document, fit.pages());
        } catch (Unfit unfit) {
            return new Refused(unfit.reason());
        }
    }

    private Fit inspect(byte[] bytes, String clientFileName) throws Unfit {
        if (bytes.length == 0) {
            throw new Unfit(UploadRefusal.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Unfit(UploadRefusal.TOO_LARGE);
        }
        var kind = FileKind.of(bytes).orElseThrow(() -> new Unfit(UploadRefusal.UNKNOWN_TYPE));
        var ending = ending(clientFileName);
        if (!ending.isEmpty() && !ENDINGS.contains(ending)) {
            throw new Unfit(UploadRefusal.NOT_WHAT_ITS_NAME_SAYS);
        }
        Future<Fit> work = inspectors.submit(() -> switch (kind) {
            case PDF -> new Fit(bytes, kind, new PdfInspection(bytes).pages());
            case JPEG, PNG -> new Fit(ImageRewriting.rewrite(bytes, kind), kind, 1);
        });
        return result(work);
    }

    private static Fit result(Future<Fit> work) throws Unfit {
        try {
            return work.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unfit unfit) {
                throw unfit;
            }
            // Whatever a library stumbles over in a hostile file: for the sender it is a file nobody can open.
            throw new Unfit(UploadRefusal.DAMAGED);
        } catch (TimeoutException tooSlow) {
            work.cancel(true);
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while inspecting an upload", stopped);
        }
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

    @Override
    public void destroy() {
        inspectors.shutdownNow();
    }
}
