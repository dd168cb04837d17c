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

    private final DocumentSettings.Inspection settings;
    private final Semaphore places;
    private final Deque<Inspector> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("upload-limit").factory());

    Inspectors(DocumentSettings settings) {
        this.settings = settings.inspection();
        this.places = new Semaphore(this.settings.workers(), true);
    }

    /** What a process does with a file for us. */
    private interface Work<T> {
        T by(Inspector inspector) throws IOException, Unfit;
    }

    Fit inspect(byte[] content, FileKind kind) throws Unfit {
        return done(inspector -> inspector.inspect(content, kind));
    }

    /** The words of a PDF, as many as {@link PdfText} takes. */
    String text(byte[] pdf) throws Unfit {
        return done(inspector -> inspector.text(pdf));
    }

    private <T> T done(Work<T> work) throws Unfit {
        if (!placeWithin(settings.time().multipliedBy(2))) {
            log.warn("A file was not looked at: all {} inspectors are busy", settings.workers());
            throw new Unfit(UploadRefusal.NOT_NOW);
        }
        try {
            return done(idleOrNew(), work);
        } finally {
            places.release();
        }
    }

    private <T> T done(Inspector inspector, Work<T> work) throws Unfit {
        var limit = closeAfter(settings.time(), inspector);
        boolean died = true;
        try {
            var result = work.by(inspector);
            died = false;
            return result;
        } catch (Unfit unfit) {
            died = false;
            throw unfit;
        } catch (IOException gone) {
            log.warn(
                    "A file was refused: to look at it took longer than {} s or more than {} MB",
                    settings.time().toSeconds(),
                    settings.memory().toMegabytes());
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
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
            var inspector = Inspector.start(settings);
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

    private boolean placeWithin(Duration patience) {
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
