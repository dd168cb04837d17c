package de.amtsweg.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has files looked at in small processes of their own, with little memory and little time. A file that becomes gigabytes
 * takes one of them down, never the server. They are kept for the next files; the first upload starts the first.
 */
@Component
class Inspectors implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Inspectors.class);

    private final DocumentSettings all;
    private final DocumentSettings.Inspection settings;
    private final Semaphore places;
    private final Semaphore conversions;
    private final Deque<Inspector> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("upload-limit").factory());

    Inspectors(DocumentSettings settings) {
        this.all = settings;
        this.settings = settings.inspection();
        this.places = new Semaphore(this.settings.workers(), true);
        this.conversions = new Semaphore(settings.conversion().workers(), true);
    }

    Fit inspect(byte[] content, FileKind kind) throws Unfit {
        try {
            return within(places, settings.time(), new InspectErrand(content, kind));
        } catch (Overtaxed tooMuch) {
            log.warn("An upload was refused: {}", tooMuch.getMessage());
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
        }
    }

    /** The words of a PDF, as many as {@link PdfText} takes. */
    String text(byte[] pdf) throws Unfit {
        try {
            return within(places, settings.time(), new TextErrand(pdf));
        } catch (Overtaxed tooMuch) {
            log.warn("The words of a document were not read: {}", tooMuch.getMessage());
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
        }
    }

    /**
     * Has something larger done, for which people do not wait; those who upload something are not kept waiting by it.
     *
     * @throws Overtaxed when the file was too much for a process
     * @throws Unfit when the file cannot be read, or {@code NOT_NOW}
     */
    <T> T convert(Errand<T> errand) throws Unfit, Overtaxed {
        return within(conversions, all.conversion().time(), errand);
    }

    private <T> T within(Semaphore limited, Duration time, Errand<T> errand) throws Unfit, Overtaxed {
        if (!placeWithin(limited, settings.time().multipliedBy(2))) {
            log.warn("A file was not opened: all processes for it are busy");
            throw new Unfit(UploadRefusal.NOT_NOW);
        }
        try {
            return run(idleOrNew(), time, errand);
        } finally {
            limited.release();
        }
    }

    private <T> T run(Inspector inspector, Duration time, Errand<T> errand) throws Unfit, Overtaxed {
        var limit = closeAfter(time, inspector);
        boolean died = true;
        try {
            var done = inspector.run(errand);
            died = false;
            return done;
        } catch (Unfit unfit) {
            died = false;
            throw unfit;
        } catch (IOException gone) {
            throw new Overtaxed("to open it took longer than %d s or more than %d MB"
                    .formatted(time.toSeconds(), settings.memory().toMegabytes()));
        } finally {
            boolean inTime = limit.cancel(false);
            if (!died && inTime && inspector.goesOn(settings.filesPerWorker())) {
                idle.push(inspector);
            } else {
                inspector.close();
            }
        }
    }

    private Inspector idleOrNew() throws Unfit {
        for (var known = idle.poll(); known != null; known = idle.poll()) {
            if (known.goesOn(settings.filesPerWorker())) {
                return known;
            }
            known.close();
        }
        try {
            var inspector = Inspector.start(all);
            var limit = closeAfter(settings.startWithin(), inspector);
            inspector.awaitReady();
            limit.cancel(false);
            return inspector;
        } catch (IOException broken) {
            log.error("Uploads cannot be inspected and are refused: {}", broken.getMessage());
            throw new Unfit(UploadRefusal.NOT_NOW);
        }
    }

    private Future<?> closeAfter(Duration time, Inspector inspector) {
        return watch.schedule(inspector::close, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean placeWithin(Semaphore places, Duration patience) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        idle.forEach(Inspector::close);
    }
}
