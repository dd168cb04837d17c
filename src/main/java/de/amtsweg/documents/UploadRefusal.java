package de.amtsweg.documents;

import java.util.Locale;

/** Why an uploaded file is not taken; the words for people stand in the bundle under {@link #messageKey()}. */
public enum UploadRefusal {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_TYPE,
    NOT_WHAT_ITS_NAME_SAYS,
    DAMAGED,
    ENCRYPTED,
    ACTIVE_CONTENT,
    EMBEDDED_FILES,
    TWO_FILES_IN_ONE,
    UNPACKS_TOO_LARGE,
    TOO_MANY_PAGES,
    IMAGE_TOO_LARGE,
    INFECTED,
    NOT_NOW;

    /** For instance {@code documents.upload.too-large}. */
    public String messageKey() {
        return "documents.upload." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
