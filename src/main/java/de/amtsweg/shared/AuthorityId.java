package de.amtsweg.shared;

import java.util.regex.Pattern;

/** Identity of an authority in the directory: {@code musterstadt}. */
public record AuthorityId(String value) {
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9-]*");

    /** @throws IllegalArgumentException when the text has another shape or more than 100 characters */
    public AuthorityId {
        if (value.length() > 100 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid AuthorityId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
