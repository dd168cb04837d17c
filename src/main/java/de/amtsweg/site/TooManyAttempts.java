package de.amtsweg.site;

import java.time.Duration;

/** Somebody tried too often; the page says for how long to wait. */
public class TooManyAttempts extends RuntimeException {
    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("Too many attempts; free again in " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    public Duration untilFree() {
        return wait;
    }
}
