package de.amtsweg.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * The main class of a process that looks at files, one after the other, for as long as the server talks to it. It has
 * little memory, no environment and no database: whatever a file does to it, it does nothing else.
 */
final class InspectionWorker {
    static final int READY = 0x41;
    static final int FIT = 1;
    static final int UNFIT = 2;
    /** Instead of a kind of file: not to inspect a PDF, but to read its words. */
    static final int TEXT = 0x54;

    private final Timer timer = new Timer("limit", true);
    private final long milliseconds;

    private InspectionWorker(Duration limit) {
        this.milliseconds = limit.toMillis();
    }

    public static void main(String[] arguments) throws IOException {
        // Libraries that print must not be mistaken for an answer.
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        new InspectionWorker(Duration.parse(arguments[0]))
                .serve(new DataInputStream(new BufferedInputStream(System.in)), answers);
    }

    private void serve(DataInputStream files, DataOutputStream answers) throws IOException {
        answers.writeByte(READY);
        answers.flush();
        for (int kind = files.read(); kind >= 0; kind = files.read()) {
            var content = files.readNBytes(files.readInt());
            // The server ends a process that takes too long; this is for a server that is not there any more.
            var limit = haltLater();
            if (kind == TEXT) {
                answerText(content, answers);
            } else {
                answer(content, FileKind.values()[kind], answers);
            }
            limit.cancel();
        }
    }

    private static void answer(byte[] content, FileKind kind, DataOutputStream answers) throws IOException {
        try {
            var fit = Inspection.of(content, kind);
            answers.writeByte(FIT);
            answers.writeInt(fit.pages());
            answer(fit.content() == content ? new byte[0] : fit.content(), answers);
            answer(fit.preview(), answers);
        } catch (Unfit unfit) {
            answers.writeByte(UNFIT);
            answers.writeByte(unfit.reason().ordinal());
        }
        answers.flush();
    }

    private static void answerText(byte[] pdf, DataOutputStream answers) throws IOException {
        try {
            var words = PdfText.of(pdf).getBytes(StandardCharsets.UTF_8);
            answers.writeByte(FIT);
            answer(words, answers);
        } catch (Unfit unfit) {
            answers.writeByte(UNFIT);
            answers.writeByte(unfit.reason().ordinal());
        }
        answers.flush();
    }

    private static void answer(byte[] bytes, DataOutputStream answers) throws IOException {
        answers.writeInt(bytes.length);
        answers.write(bytes);
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
