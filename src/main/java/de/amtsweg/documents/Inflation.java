package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Counts how large the packed parts of a PDF become, before any library unpacks them into memory: a file of half a
 * megabyte can hold gigabytes.
 */
final class Inflation {
    private static final long MOST_BYTES = 600L * 1024 * 1024;
    private static final long MOST_INDEX = 40L * 1024 * 1024;
    private static final int MOST_LAYERS = 4;
    private static final int DICTIONARY = 65_536;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern STRANGE =
            Pattern.compile("/LZW|/RunLength|/RL\\b|/ASCII|/A85|/AHx|/Fl\\w*\\s*/Fl|/(Filter|F)\\s*\\d");

    private final byte[] pdf;
    private long left = MOST_BYTES;

    Inflation(byte[] pdf) {
        this.pdf = pdf;
    }

    void check() throws Unfit {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            int begin = at + STREAM.length;
            boolean ends = at >= 3 && pdf[at - 3] == 'e' && pdf[at - 2] == 'n' && pdf[at - 1] == 'd';
            if (!ends) {
                if (begin < pdf.length && pdf[begin] == '\r') {
                    begin++;
                }
                if (begin < pdf.length && pdf[begin] == '\n') {
                    begin++;
                }
                boolean index = isIndex(at);
                long before = left;
                inflate(begin);
                if (index && before - left > MOST_INDEX) {
                    throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
                }
            }
        }
    }

    private int next(int from) {
        outer:
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) {
                if (pdf[i + j] != STREAM[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    /**
     * Indexes and object streams are unpacked on loading, pictures and texts are not. Honest ones are packed once and in
     * the usual way.
     */
    private boolean isIndex(int stream) throws Unfit {
        int from = Math.max(0, stream - DICTIONARY);
        var before = unescaped(new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1));
        int object = before.lastIndexOf(" obj");
        var dictionary = before.substring(Math.max(0, object));
        boolean index = object < 0 || dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
        if (index && STRANGE.matcher(dictionary).find()) {
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
        }
        return index;
    }

    private static String unescaped(String names) {
        if (names.indexOf('#') < 0) {
            return names;
        }
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(names)
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
    }

    private void inflate(int begin) throws Unfit {
        if (begin + 2 > pdf.length || !packed(pdf[begin], pdf[begin + 1])) {
            return;
        }
        InputStream layer = new ByteArrayInputStream(pdf, begin, pdf.length - begin);
        count(layer, 0);
    }

    private static boolean packed(int first, int second) {
        int header = (first & 0xFF) << 8 | second & 0xFF;
        return (first & 0x0F) == 8 && header % 31 == 0;
    }

    private void count(InputStream packed, int layers) throws Unfit {
        byte[] buffer = new byte[16 * 1024];
        try (var unpacked = new InflaterInputStream(packed)) {
            int read = unpacked.readNBytes(buffer, 0, 2);
            left -= read;
            if (read == 2 && packed(buffer[0], buffer[1]) && layers < MOST_LAYERS) {
                count(
                        new java.io.SequenceInputStream(
                                new ByteArrayInputStream(new byte[] {buffer[0], buffer[1]}), new Counted(unpacked)),
                        layers + 1);
                return;
            }
            while (read > 0) {
                read = unpacked.read(buffer);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
                }
            }
        } catch (TooMuch tooMuch) {
            throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
        } catch (IOException notPacked) {
            // Not everything that looks packed is; what was counted so far counts.
            return;
        }
    }

    private static final class TooMuch extends IOException {}

    /** An inner layer counts too, though nobody reads it but the next one. */
    private final class Counted extends java.io.FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int bytes) throws TooMuch {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
