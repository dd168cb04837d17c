package de.amtsweg.testbase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
public final class FullDisk extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final int space;

    public FullDisk(int space) {
        this.space = space;
    }

    @Override
    public void write(int one) throws IOException {
        if (written.size() >= space) {
            throw new IOException("No space left on device");
        }
        written.write(one);
    }

    /** What had room. */
    public byte[] taken() {
        return written.toByteArray();
    }
}
