package de.amtsweg.testbase.http;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long people waited for their pages, each from the click to the last byte, redirects included. */
public final class PageTimes {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long nanosOfOnePage) {
        nanos.add(nanosOfOnePage);
    }

    public void forget() {
        nanos.clear();
    }

    public int count() {
        return nanos.size();
    }

    /** The time that this share of all pages did not exceed. */
    public Duration atMost(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
