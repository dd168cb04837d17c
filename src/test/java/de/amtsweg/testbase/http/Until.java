package de.amtsweg.testbase.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again and again, for a while. */
public final class Until {
    private Until() {}

    public static <T> T found(String what, Duration pause, Duration atMost, Supplier<Optional<T>> look) {
        var last = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < last) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Waited " + atMost + " in vain for " + what);
    }
}
