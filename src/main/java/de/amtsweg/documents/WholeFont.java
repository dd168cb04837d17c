package de.amtsweg.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font that is embedded as it is, letter for letter the same in every document. */
final class WholeFont extends UsedFont {
    private final COSDictionary dictionary;

    private WholeFont(Typeface face, String name, COSDictionary dictionary) {
        super(face, name);
        this.dictionary = dictionary;
    }

    @Override
    COSDictionary dictionary() {
        return dictionary;
    }

    @Override
    void finish() {}

    /**
     * What such a font is in every document, made once: to pick out letters and to deflate them takes half the time of
     * writing a document of two pages.
     */
    static final class Mould {
        private final COSDictionary made;
        private final Map<COSStream, byte[]> contents = new IdentityHashMap<>();

        private Mould(COSDictionary made) throws IOException {
            this.made = made;
            read(made);
        }

        static Mould of(Typeface face, IntStream letters) {
            try (var pdf = new PDDocument()) {
                var font = PDType0Font.load(pdf, face.font(), true);
                letters.forEach(font::addToSubset);
                font.subset();
                return new Mould(font.getCOSObject());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        WholeFont cast(Typeface face, String name, PDDocument pdf) throws IOException {
            return new WholeFont(face, name, (COSDictionary) copy(made, pdf));
        }

        private void read(COSBase part) throws IOException {
            if (part instanceof COSStream stream) {
                try (var in = stream.createRawInputStream()) {
                    contents.put(stream, in.readAllBytes());
                }
            }
            if (part instanceof COSDictionary dictionary) {
                for (var value : dictionary.getValues()) {
                    read(value);
                }
            } else if (part instanceof COSArray array) {
                for (var value : array) {
                    read(value);
                }
            }
        }

        /** Numbers, names and words are shared: nobody changes them. */
        private COSBase copy(COSBase part, PDDocument pdf) throws IOException {
            if (part instanceof COSArray array) {
                var copy = new COSArray();
                for (var value : array) {
                    copy.add(copy(value, pdf));
                }
                return copy;
            }
            if (!(part instanceof COSDictionary dictionary)) {
                return part;
            }
            var copy = part instanceof COSStream ? pdf.getDocument().createCOSStream() : new COSDictionary();
            copy.setDirect(part.isDirect());
            for (var entry : dictionary.entrySet()) {
                copy.setItem(entry.getKey(), copy(entry.getValue(), pdf));
            }
            if (copy instanceof COSStream stream) {
                try (var out = stream.createRawOutputStream()) {
                    out.write(contents.get(part));
                }
            }
            return copy;
        }
    }
}
