package de.amtsweg.shared;

import java.util.regex.Pattern;

/** Identity of a member of staff, equal to the name they sign in with. */
public record PersonId(String value) {
    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9._@-]*");

    /** @throws IllegalArgumentException when the text has another shape or more than 100 characters */
    public PersonId {
        if (value.length() > 100 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid PersonId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
