package de.amtsweg.documents;

/**
 * What was made of an upload.
 *
 * @param content empty when the upload stays as it is
 */
record Archived(ArchiveCopy.Way way, int pages, byte[] content) {
    static Archived asItIs(ArchiveCopy.Way way, int pages) {
        return new Archived(way, pages, new byte[0]);
    }

    boolean isKept() {
        return content.length == 0;
    }
}
