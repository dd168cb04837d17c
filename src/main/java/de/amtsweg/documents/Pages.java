package de.amtsweg.documents;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** The pages of a file from outside, to be drawn and read; only ever in a process of its own. */
interface Pages extends AutoCloseable {
    /** So many dots a drawn page has at most, whatever size it says it has. */
    long MOST_DOTS = 9_000_000;

    static Pages of(byte[] content, FileKind kind) throws IOException {
        return switch (kind) {
            case PDF -> new PdfPages(content);
            case JPEG, PNG -> new OnePicture(content);
        };
    }

    int count();

    /** In points, as it is shown. */
    Rectangle2D.Float size(int page);

    BufferedImage draw(int page, int resolution) throws IOException;

    /** The words on a page; empty for a picture. */
    String text(int page) throws IOException;

    /** Where these words stand on a page, in points from the upper left corner; one list for each. */
    List<List<Rectangle2D>> find(int page, List<String> words) throws IOException;

    /** Whether all that was to be drawn so far has been drawn. */
    boolean complete();

    @Override
    void close() throws IOException;
}
