package de.amtsweg.documents;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where words stand on a page of a PDF. Small and capital letters, accents written in two ways, blanks and the ends of lines
 * make no difference, so that a name is found that is broken over two lines.
 */
final class WordPlaces {
    private final PDPage page;
    private final StringBuilder letters = new StringBuilder();
    private final List<TextPosition> glyphs = new ArrayList<>();

    WordPlaces(PDDocument pdf, int number) throws IOException {
        this.page = pdf.getPage(number - 1);
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.forEach(WordPlaces.this::add);
            }
        };
        reader.setSortByPosition(true);
        reader.setSuppressDuplicateOverlappingText(false);
        reader.setStartPage(number);
        reader.setEndPage(number);
        reader.writeText(pdf, Writer.nullWriter());
    }

    private void add(TextPosition glyph) {
        var letter = plain(glyph.getUnicode());
        for (int i = 0; i < letter.length(); i++) {
            letters.append(letter.charAt(i));
            glyphs.add(glyph);
        }
    }

    List<List<Rectangle2D>> find(List<String> words) {
        return words.stream().map(this::find).toList();
    }

    private List<Rectangle2D> find(String words) {
        var wanted = plain(words);
        var places = new ArrayList<Rectangle2D>();
        if (wanted.isEmpty()) {
            return places;
        }
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            for (int i = at; i < at + wanted.length(); i++) {
                places.add(place(glyphs.get(i)));
            }
        }
        return places;
    }

    /** The box of a glyph as the page is shown, wider than its ink. */
    private Rectangle2D place(TextPosition glyph) {
        var matrix = glyph.getTextMatrix();
        double size = Math.max(4, Math.hypot(matrix.getShearX(), matrix.getScaleY()));
        double alongX = matrix.getScaleX();
        double alongY = matrix.getShearY();
        double length = Math.max(1e-6, Math.hypot(alongX, alongY));
        double rightX = alongX / length;
        double rightY = alongY / length;
        // The width a glyph names itself is measured along the page, and nothing for text that runs upwards.
        double advance = Math.hypot(glyph.getEndX() - matrix.getTranslateX(), glyph.getEndY() - matrix.getTranslateY());
        double width = Math.max(advance, size * 0.3);
        var box = new Rectangle2D.Double(matrix.getTranslateX(), matrix.getTranslateY(), 0, 0);
        for (double along : new double[] {-0.1 * size, width + 0.1 * size}) {
            for (double up : new double[] {-0.35 * size, 1.05 * size}) {
                box.add(
                        matrix.getTranslateX() + along * rightX - up * rightY,
                        matrix.getTranslateY() + along * rightY + up * rightX);
            }
        }
        return shown(box, page.getCropBox(), page.getRotation());
    }

    /** From the lower left corner of the page as it is written to the upper left one as it is shown. */
    static Rectangle2D shown(Rectangle2D box, PDRectangle page, int rotation) {
        double width = page.getWidth();
        double height = page.getHeight();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Rectangle2D.Double(box.getMinY(), box.getMinX(), box.getHeight(), box.getWidth());
            case 180 -> new Rectangle2D.Double(width - box.getMaxX(), box.getMinY(), box.getWidth(), box.getHeight());
            case 270 ->
                new Rectangle2D.Double(height - box.getMaxY(), width - box.getMaxX(), box.getHeight(), box.getWidth());
            default -> new Rectangle2D.Double(box.getMinX(), height - box.getMaxY(), box.getWidth(), box.getHeight());
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Z}\\p{C}\\u00AD\\u2010\\u2011-]+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }
}
