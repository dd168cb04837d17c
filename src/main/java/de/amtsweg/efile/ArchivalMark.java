package de.amtsweg.efile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Notices, while a PDF is read for other reasons, which part of PDF/A it claims: its metadata are never compressed. */
final class ArchivalMark extends FilterInputStream {
    private static final byte[] MARK = "pdfaid:part".getBytes(StandardCharsets.US_ASCII);
    /** How far behind the mark the digit may stand: {@code ="3"} or {@code >3<}. */
    private static final int REACH = 4;

    private int matched;
    private int afterMark = -1;
    private char part;

    ArchivalMark(InputStream content) {
        super(content);
    }

    /** The part it claims, such as {@code 3}; nothing before the whole of it is read. */
    Optional<String> part() {
        return part == 0 ? Optional.empty() : Optional.of(String.valueOf(part));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            look((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = 0; part == 0 && i < read; i++) {
            look(bytes[from + i]);
        }
        return read;
    }

    private void look(byte letter) {
        if (part != 0) {
            return;
        }
        if (afterMark >= 0) {
            if (letter >= '1' && letter <= '4') {
                part = (char) letter;
            }
            afterMark = afterMark == REACH ? -1 : afterMark + 1;
        }
        matched = letter == MARK[matched] ? matched + 1 : letter == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
            matched = 0;
            afterMark = 0;
        }
    }
}
