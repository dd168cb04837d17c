package de.amtsweg.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Several threads that share one heap of numbered work. */
final class Crew {
    static final int THREADS = 4;

    private Crew() {}

    /** One thread's way to do a piece of work, and what it puts away at the end. */
    record Worker(IntConsumer work, Runnable end) {
        Worker(IntConsumer work) {
            this(work, () -> {});
        }
    }

    /** Works off the numbers from {@code first} to before {@code end} and says how long it took. */
    static Duration work(int first, int end, Callable<Worker> hire) throws Exception {
        var next = new AtomicInteger(first);
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var shifts = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                shifts.add(threads.submit(() -> shift(next, end, hire)));
            }
            for (var shift : shifts) {
                shift.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception reason ? reason : failed;
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Void shift(AtomicInteger next, int end, Callable<Worker> hire) throws Exception {
        var worker = hire.call();
        try {
            for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                worker.work().accept(number);
            }
        } catch (RuntimeException | Error failed) {
            next.set(end);
            throw failed;
        } finally {
            worker.end().run();
        }
        return null;
    }
}
