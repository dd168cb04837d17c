package de.amtsweg.shared;

import java.util.regex.Pattern;

/** Key of an administrative service, equal to the name of its folder and of its process: {@code gewerbe-anmelden}. */
public record ServiceKey(String value) {
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the text has another shape or more than 100 characters */
    public ServiceKey {
        if (value.length() > 100 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid ServiceKey");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
