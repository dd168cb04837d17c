package de.amtsweg.shared;

import java.util.regex.Pattern;

/** Identity of an organisational unit: {@code musterstadt.gewerbeamt}. */
public record UnitId(String value) {
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");

    /** @throws IllegalArgumentException when the text has another shape or more than 100 characters */
    public UnitId {
        if (value.length() > 100 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid UnitId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
