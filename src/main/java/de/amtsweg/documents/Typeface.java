package de.amtsweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file, read once and shared by all documents. Measures are thousandths of the font size. */
final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float scale;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.scale = 1000f / font.getUnitsPerEm();
    }

    static Typeface read(String resource) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font %s is missing from the class path".formatted(resource));
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The number of the character's glyph, 0 when the font has none. */
    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    float advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyph(codePoint)) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The box around the ink; empty for a blank. */
    BoundingBox ink(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyph(codePoint));
            if (glyph == null) {
                return new BoundingBox();
            }
            BoundingBox box = glyph.getBoundingBox();
            return new BoundingBox(
                    box.getLowerLeftX() * scale,
                    box.getLowerLeftY() * scale,
                    box.getUpperRightX() * scale,
                    box.getUpperRightY() * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
