package de.amtsweg.documents;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;

/** How many pages a PDF has. */
public final class PageCount {
    private PageCount() {}

    /** Nothing when it is no PDF. */
    public static OptionalInt of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return OptionalInt.of(document.getNumberOfPages());
        } catch (IOException noPdf) {
            return OptionalInt.empty();
        }
    }
}
