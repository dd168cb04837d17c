package de.amtsweg.correspondence;

/** How a document reaches its addressee. */
public enum Way {
    DOWNLOAD,
    LETTER
}
