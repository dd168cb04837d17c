package unruly.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Something that looks at the clock on the wall. */
class TimeOfItsOwn {
    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
