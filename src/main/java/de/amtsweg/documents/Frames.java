package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Pieces of a talk between two processes, each with its length before it. */
final class Frames {
    /** The largest document a process may hand back. */
    static final int LARGEST = 96 * 1024 * 1024;

    private static final int LONGEST_TEXT = 8 * 1024;
    private static final int FIT = 1;
    private static final int UNFIT = 2;

    private Frames() {}

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] read(DataInputStream in, int most) throws IOException {
        int length = number(in, most);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    static String text(DataInputStream in) throws IOException {
        return new String(read(in, LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    static int number(DataInputStream in, int most) throws IOException {
        int number = in.readInt();
        if (number < 0 || number > most) {
            throw senseless();
        }
        return number;
    }

    static <E> E one(DataInputStream in, E[] all) throws IOException {
        return all[number(in, all.length - 1)];
    }

    /** Says that an answer follows. */
    static void fit(DataOutputStream out) throws IOException {
        out.writeByte(FIT);
    }

    static void unfit(DataOutputStream out, UploadRefusal reason) throws IOException {
        out.writeByte(UNFIT);
        out.writeInt(reason.ordinal());
    }

    /** Whether an answer follows. */
    static void expect(DataInputStream in) throws IOException, Unfit {
        switch (in.read()) {
            case FIT -> {}
            case UNFIT -> throw new Unfit(one(in, UploadRefusal.values()));
            default -> throw new EOFException();
        }
    }

    static IOException senseless() {
        return new IOException("A process that opens files gave an answer that makes no sense");
    }
}
