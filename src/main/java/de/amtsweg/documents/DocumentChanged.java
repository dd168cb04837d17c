package de.amtsweg.documents;

/** The bytes kept under a hash do not have it any more; nobody is given them. */
public class DocumentChanged extends RuntimeException {
    DocumentChanged(String sha256) {
        super("The stored bytes with the hash %s were changed".formatted(sha256));
    }
}
