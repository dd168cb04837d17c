package de.amtsweg.authority;

/** A directory file is missing, or says something that cannot be so; the message names the file. */
class UnusableDirectoryFile extends IllegalArgumentException {
    UnusableDirectoryFile(String message) {
        super(message);
    }

    UnusableDirectoryFile(String message, Exception cause) {
        super(message, cause);
    }
}
