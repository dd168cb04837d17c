package de.amtsweg.documents;

import java.io.InputStream;

/** A place where bytes are kept under their hash. */
interface Shelf {
    /** Keeps bytes whose row in {@code document_content} was just written by this transaction. */
    void put(Spool content);

    /**
     * The bytes; the caller closes the stream.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when they are gone
     * @throws DocumentChanged when they are not those that were put there
     */
    InputStream open(String sha256);
}
