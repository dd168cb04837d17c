package de.amtsweg.documents;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the words of a PDF. Nobody should do that in the server itself: see {@link Inspectors}. */
final class PdfText {
    /** So many characters of a document are read; what comes after them is not found by a search. */
    static final int LONGEST = 100_000;

    private PdfText() {}

    static String of(byte[] pdf) throws Unfit {
        var words = new Beginning();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper().writeText(document, words);
        } catch (Beginning.Full enough) {
            return words.text();
        } catch (IOException | RuntimeException | StackOverflowError stumbled) {
            // Whatever a library stumbles over in a hostile file: it has no words for us.
            throw new Unfit(UploadRefusal.DAMAGED);
        }
        return words.text();
    }

    /** Takes what comes first and refuses the rest. */
    private static final class Beginning extends Writer {
        private final StringBuilder words = new StringBuilder();

        /** There is no room for more. */
        private static final class Full extends IOException {}

        @Override
        public void write(char[] characters, int from, int count) throws IOException {
            words.append(characters, from, Math.min(count, LONGEST - words.length()));
            if (words.length() >= LONGEST) {
                throw new Full();
            }
        }

        String text() {
            return words.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
