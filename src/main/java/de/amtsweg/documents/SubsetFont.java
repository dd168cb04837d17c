package de.amtsweg.documents;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of which a document takes along only the letters it needs. */
final class SubsetFont extends UsedFont {
    private final PDType0Font font;
    private final BitSet letters = new BitSet();

    SubsetFont(Typeface face, String name, PDDocument pdf) throws IOException {
        super(face, name);
        font = PDType0Font.load(pdf, face.font(), true);
    }

    @Override
    void print(int codePoint, StringBuilder out) {
        letters.set(codePoint);
        super.print(codePoint, out);
    }

    @Override
    COSDictionary dictionary() {
        return font.getCOSObject();
    }

    @Override
    void finish() throws IOException {
        letters.stream().forEach(font::addToSubset);
        font.subset();
    }
}
