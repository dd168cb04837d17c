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
import org.springframework.util.function.SingletonSupplier;

/**
 * One font file, read when it is needed first and then shared by all documents. Measures are thousandths of the font size.
 */
final class Typeface {
    private final SingletonSupplier<Loaded> loaded;

    private record Loaded(TrueTypeFont font, CmapLookup glyphs, float scale) {}

    private Typeface(String resource) {
        loaded = SingletonSupplier.of(() -> load(resource));
    }

    static Typeface of(String resource) {
        return new Typeface(resource);
    }

    private static Loaded load(String resource) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font %s is missing from the class path".formatted(resource));
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Loaded(font, font.getUnicodeCmapLookup(), 1000f / font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return loaded.obtain().font();
    }

    /** The number of the character's glyph, 0 when the font has none. */
    int glyph(int codePoint) {
        return loaded.obtain().glyphs().getGlyphId(codePoint);
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    float advance(int codePoint) {
        try {
            return font().getAdvanceWidth(glyph(codePoint)) * loaded.obtain().scale();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The box around the ink; empty for a blank. */
    BoundingBox ink(int codePoint) {
        try {
            GlyphData glyph = font().getGlyph().getGlyph(glyph(codePoint));
            if (glyph == null) {
                return new BoundingBox();
            }
            float scale = loaded.obtain().scale();
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
