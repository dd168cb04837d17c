package de.amtsweg.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import javax.imageio.ImageIO;

/**
 * The main class of a process that looks at files, one after the other, for as long as the server talks to it. It has
 * little memory, no environment and no database: whatever a file does to it, it does nothing else.
 */
final class InspectionWorker {
    static final int READY = 0x41;

    private final Timer timer = new Timer("limit", true);
    private final long milliseconds;

    private InspectionWorker(Duration limit) {
        this.milliseconds = limit.toMillis();
    }

    public static void main(String[] arguments) throws IOException {
        // Libraries that print must not be mistaken for an answer.
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        new InspectionWorker(Duration.parse(arguments[0]))
                .serve(new DataInputStream(new BufferedInputStream(System.in)), answers);
    }

    private void serve(DataInputStream files, DataOutputStream answers) throws IOException {
        answers.writeByte(READY);
        answers.flush();
        for (int kind = files.read(); kind >= 0; kind = files.read()) {
            // The server ends a process that takes too long; this is for a server that is not there any more.
            var limit = haltLater();
            Errand.serve(Errand.Kind.values()[kind], files, answers);
            answers.flush();
            limit.cancel();
        }
    }

    private TimerTask haltLater() {
        var halting = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(1);
            }
        };
        timer.schedule(halting, milliseconds);
        return halting;
    }
}
