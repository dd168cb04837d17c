package de.amtsweg.forms;

import de.amtsweg.shared.DocumentId;

/**
 * A file that has been inspected and stored already; the form keeps only what it is called and where it is.
 *
 * @param pages 0 when nobody counted them
 */
public record UploadedFile(DocumentId id, String name, String mediaType, long size, int pages) {
    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
