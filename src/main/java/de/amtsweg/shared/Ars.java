package de.amtsweg.shared;

import java.util.regex.Pattern;

/** Amtlicher Regionalschlüssel (ARS), twelve digits: the official key of a place. */
public record Ars(String value) {
    private static final Pattern VALID = Pattern.compile("\\d{12}");

    /** @throws IllegalArgumentException when the text has another shape or more than 100 characters */
    public Ars {
        if (value.length() > 100 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid Ars");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
