package de.amtsweg.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By what somebody's applications are looked for: a number, a mail address, or a name with the day of birth. A name alone is
 * not enough, because too many people share it.
 */
public record PersonQuery(String name, Optional<LocalDate> born, String email, String number) {
    public PersonQuery {
        name = name.strip();
        email = email.strip();
        number = number.strip();
    }

    /** Whether it says enough to look for somebody. */
    public boolean isEnough() {
        return !number.isEmpty() || !email.isEmpty() || byName();
    }

    boolean byName() {
        return !name.isEmpty() && born.isPresent();
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PersonQuery";
    }
}
