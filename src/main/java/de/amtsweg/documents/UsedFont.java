package de.amtsweg.documents;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;

/** A font as one document uses it. */
abstract sealed class UsedFont permits SubsetFont, WholeFont {
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private final Typeface face;
    private final String name;

    UsedFont(Typeface face, String name) {
        this.face = face;
        this.name = name;
    }

    /** What the document's resources call it. */
    final String name() {
        return name;
    }

    /** Writes the number of the character's glyph, as text to be shown has it. */
    void print(int codePoint, StringBuilder out) {
        int glyph = face.glyph(codePoint);
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(DIGITS[glyph >> shift & 0xF]);
        }
    }

    abstract COSDictionary dictionary();

    /** Called when nothing more will be printed. */
    abstract void finish() throws IOException;
}
