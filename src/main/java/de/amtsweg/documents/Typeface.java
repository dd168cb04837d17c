package de.amtsweg.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * One font file, read when it is needed first and then shared by all documents. Measures are thousandths of the font size.
 */
final class Typeface {
    private static final int BLOCK = 0x40;
    /** Where the usual letters begin: Latin with its first two supplements, punctuation, the signs of currencies. */
    private static final int[] USUAL = {0x00, 0x40, 0x80, 0xC0, 0x100, 0x140, 0x2000, 0x2080};
    /** What letters in German are made of; names bring along more. */
    private static final String COMMON = "ÄÖÜäöüß§°\u00A0€–—„“”‚‘’•…«»²³½·éèêáàâíóôúçñÉ";

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';
    /** What lies below it is looked up once and not for every letter. */
    static final int END_OF_USUAL = 0x20C0;

    private final SingletonSupplier<Loaded> loaded;
    private final @Nullable SingletonSupplier<WholeFont.Mould> mould;

    /** @param usual the numbers of the usual letters' glyphs */
    private record Loaded(TrueTypeFont font, CmapLookup glyphs, float scale, int[] usual) {}

    private Typeface(Supplier<TrueTypeFont> font) {
        loaded = SingletonSupplier.of(() -> load(font.get()));
        mould = null;
    }

    private Typeface(Supplier<TrueTypeFont> font, Supplier<IntStream> letters) {
        loaded = SingletonSupplier.of(() -> load(font.get()));
        mould = SingletonSupplier.of(() -> WholeFont.Mould.of(this, letters.get()));
    }

    /** The whole font, of which a document takes what it needs. */
    static Typeface of(String resource) {
        return new Typeface(() -> read(resource));
    }

    /**
     * The letters of this font that most documents in a Latin script are made of. What a document takes from a font is
     * paid for by the size of the font.
     */
    static Typeface usual(String resource) {
        return new Typeface(() -> shrunk(read(resource), usualLetters()));
    }

    /** The letters of this font that every document is made of; each takes them all, so nothing has to be picked out. */
    static Typeface common(String resource) {
        return new Typeface(() -> shrunk(read(resource), commonLetters()), Typeface::commonLetters);
    }

    private static IntStream usualLetters() {
        return IntStream.of(USUAL).flatMap(block -> IntStream.range(block, block + BLOCK));
    }

    private static IntStream commonLetters() {
        return IntStream.concat(IntStream.rangeClosed(FIRST_PRINTABLE, LAST_PRINTABLE), COMMON.chars());
    }

    /** Takes this font into a document. */
    UsedFont into(PDDocument pdf, String name) throws IOException {
        return mould == null ? new SubsetFont(this, name, pdf) : mould.obtain().cast(this, name, pdf);
    }

    private static Loaded load(TrueTypeFont font) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            int[] usual =
                    IntStream.range(0, END_OF_USUAL).map(glyphs::getGlyphId).toArray();
            return new Loaded(font, glyphs, 1000f / font.getUnitsPerEm(), usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String resource) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font %s is missing from the class path".formatted(resource));
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont shrunk(TrueTypeFont whole, IntStream letters) {
        try (whole) {
            var glyphs = whole.getUnicodeCmapLookup();
            var kept = new TTFSubsetter(whole);
            letters.filter(codePoint -> glyphs.getGlyphId(codePoint) != 0).forEach(kept::add);
            var bytes = new ByteArrayOutputStream();
            kept.writeToStream(bytes);
            return parse(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    TrueTypeFont font() {
        return loaded.obtain().font();
    }

    /** The number of the character's glyph, 0 when the font has none. */
    int glyph(int codePoint) {
        var font = loaded.obtain();
        return codePoint < END_OF_USUAL
                ? font.usual()[codePoint]
                : font.glyphs().getGlyphId(codePoint);
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
