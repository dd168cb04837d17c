package de.amtsweg.testbase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does several things at the same moment, each in a thread of its own, and gives back what they returned. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> times(int times, Callable<T> work) {
        return all(IntStream.range(0, times).mapToObj(i -> work).toList());
    }

    public static <T> List<T> all(List<Callable<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var pool = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
