package de.amtsweg.documents;

import java.io.IOException;
import java.nio.file.Path;

/** A document could not be written; the transaction that wanted to keep it is undone, and nothing else is lost. */
public class StoreFull extends RuntimeException {
    StoreFull(Path folder, long bytes, IOException cause) {
        super(
                "The document store %s cannot take another %d bytes: %s".formatted(folder, bytes, cause.getMessage()),
                cause);
    }
}
