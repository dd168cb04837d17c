package de.amtsweg.documents;

/** What became of an upload. */
public sealed interface Inspected {
    /** It is stored. */
    record Accepted(StoredDocument document, int pages) implements Inspected {}

    /** It is not stored, and this is why. */
    record Refused(UploadRefusal reason) implements Inspected {}
}
