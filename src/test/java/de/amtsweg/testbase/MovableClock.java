package de.amtsweg.testbase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it; it begins on a Monday at ten. */
public final class MovableClock extends Clock {
    public static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Instant BEGINNING =
            MONDAY.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();

    private volatile Instant now = BEGINNING;

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void setTo(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    /** Back to where it began. */
    public void reset() {
        now = BEGINNING;
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
