package de.amtsweg.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One page while it is being filled. What belongs to one tag is written as one piece, in the order the tags came; what is
 * only decoration lies behind it. Places are points from the upper left corner.
 */
final class Sheet {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final String SHOW = "> Tj\n";

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Function<Typeface, UsedFont> fonts;
    private final StringBuilder decoration = new StringBuilder();
    private final Map<Tag, StringBuilder> contents = new LinkedHashMap<>();
    private final List<SealPlace> seals = new ArrayList<>();

    /** @param fonts how this document uses a font */
    Sheet(Function<Typeface, UsedFont> fonts) {
        this.fonts = fonts;
    }

    PDPage page() {
        return page;
    }

    void write(Tag tag, Line line, float x, float baseline, float size, int colour) {
        write(contents.computeIfAbsent(tag, any -> new StringBuilder()), line, x, baseline, size, colour);
    }

    /** Writes what repeats on every page: nothing a screen reader should read. */
    void writeRepeated(Line line, float x, float baseline, float size, int colour) {
        decoration.append("/Artifact <</Type /Pagination>> BDC\n");
        write(decoration, line, x, baseline, size, colour);
        decoration.append("EMC\n");
    }

    void rule(float x, float y, float width, float thickness, int colour) {
        box(x, y - thickness / 2, width, thickness, colour);
    }

    void box(float x, float y, float width, float height, int colour) {
        decoration
                .append("/Artifact <</Type /Layout>> BDC\n")
                .append(colour(colour))
                .append(" rg ");
        rectangle(decoration, x, y, width, height);
        decoration.append(" re f\nEMC\n");
    }

    /** A drawing that says something: its boxes are one piece of content of its tag. */
    void draw(Strip.Figure figure, float y) {
        var out = contents.computeIfAbsent(figure.tag(), any -> new StringBuilder());
        for (var box : figure.boxes()) {
            out.append(colour(box.colour())).append(" rg ");
            rectangle(out, box.x(), y + box.y(), box.width(), box.height());
            out.append(" re f\n");
        }
        figure.tag()
                .box(
                        figure.x(),
                        HEIGHT - y - figure.y() - figure.size(),
                        figure.x() + figure.size(),
                        HEIGHT - y - figure.y());
    }

    /** Remembers where a seal goes. */
    void place(Strip.Field field, float y) {
        var lowerEdge = HEIGHT - y - field.y() - field.height();
        seals.add(new SealPlace(
                page, field.tag(), field.name(), new PDRectangle(field.x(), lowerEdge, field.width(), field.height())));
    }

    List<SealPlace> seals() {
        return seals;
    }

    private static void rectangle(StringBuilder out, float x, float y, float width, float height) {
        out.append(number(x))
                .append(' ')
                .append(number(HEIGHT - y - height))
                .append(' ')
                .append(number(width))
                .append(' ')
                .append(number(height));
    }

    void image(String name, float x, float y, float width, float height) {
        decoration
                .append("/Artifact <</Type /Layout>> BDC\nq ")
                .append(number(width))
                .append(" 0 0 ")
                .append(number(height))
                .append(' ')
                .append(number(x))
                .append(' ')
                .append(number(HEIGHT - y - height))
                .append(" cm /")
                .append(name)
                .append(" Do Q\nEMC\n");
    }

    /** The page's operators; every piece is reported to its tag and to {@code owners} by its number. */
    byte[] finish(COSArray owners) {
        var all = new StringBuilder(decoration);
        int number = 0;
        COSDictionary self = page.getCOSObject();
        for (var content : contents.entrySet()) {
            all.append('/')
                    .append(content.getKey().type())
                    .append(" <</MCID ")
                    .append(number)
                    .append(">> BDC\n")
                    .append(content.getValue())
                    .append("EMC\n");
            content.getKey().content(self, number);
            owners.add(content.getKey().element());
            number++;
        }
        return all.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(StringBuilder out, Line line, float x, float baseline, float size, int colour) {
        out.append("BT ").append(colour(colour)).append(" rg\n");
        float place = x;
        List<Cluster> clusters = line.clusters();
        for (int i = 0; i < clusters.size(); ) {
            var cluster = clusters.get(i);
            if (!cluster.simple()) {
                out.append("/Span <</ActualText <FEFF")
                        .append(hex(Normalizer.normalize(cluster.text(), Normalizer.Form.NFC)
                                .getBytes(StandardCharsets.UTF_16BE)))
                        .append(">>> BDC\n");
                for (var sign : cluster.signs()) {
                    float right = place + sign.right() * size / 1000;
                    var font = begin(out, sign.face(), right, HEIGHT - baseline + sign.up() * size / 1000, size);
                    font.print(sign.codePoint(), out);
                    out.append(SHOW);
                }
                out.append("EMC\n");
                place += cluster.advance() * size / 1000;
                i++;
                continue;
            }
            var face = cluster.first().face();
            var font = begin(out, face, place, HEIGHT - baseline, size);
            for (;
                    i < clusters.size()
                            && clusters.get(i).simple()
                            && clusters.get(i).first().face() == face;
                    i++) {
                font.print(clusters.get(i).first().codePoint(), out);
                place += clusters.get(i).advance() * size / 1000;
            }
            out.append(SHOW);
        }
        out.append("ET\n");
    }

    /** Begins text in this font at this place; what follows are the numbers of glyphs. */
    private UsedFont begin(StringBuilder out, Typeface face, float x, float y, float size) {
        var font = fonts.apply(face);
        out.append('/')
                .append(font.name())
                .append(' ')
                .append(number(size))
                .append(" Tf 1 0 0 1 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Tm <");
        return font;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static String colour(int rgb) {
        return number(((rgb >> 16) & 255) / 255f) + " " + number(((rgb >> 8) & 255) / 255f) + " "
                + number((rgb & 255) / 255f);
    }

    static String number(float value) {
        long thousandths = Math.round(value * 1000d);
        if (thousandths % 1000 == 0) {
            return Long.toString(thousandths / 1000);
        }
        long rest = Math.abs(thousandths % 1000);
        return (thousandths < 0 ? "-" : "")
                + Math.abs(thousandths / 1000)
                + (rest < 10 ? ".00" : rest < 100 ? ".0" : ".")
                + rest;
    }
}
