package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a document as PDF/A-3a and PDF/UA-1: readable by people, screen readers, machines and archives. */
@Component
public class PdfWriter {
    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/pdf";

    private final Typesetter typesetter = new Typesetter();

    /** The same model gives the same bytes. A character that no font has is replaced visibly, never an exception. */
    public byte[] write(DocumentModel model) {
        try (var pdf = new PDDocument()) {
            new Writing(pdf, model).run();
            var bytes = new ByteArrayOutputStream(64 * 1024);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font as this document knows it. */
    private record Embedded(String name, PDType0Font font) {}

    /** The writing of one document. */
    private final class Writing {
        private final PDDocument pdf;
        private final DocumentModel model;
        private final PDResources resources = new PDResources();
        private final Map<Typeface, Embedded> fonts = new LinkedHashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();

        Writing(PDDocument pdf, DocumentModel model) {
            this.pdf = pdf;
            this.model = model;
        }

        void run() throws IOException {
            pdf.setVersion(1.7f);
            var root = new Tag("Document");
            var body = new Composer(typesetter);
            var letter = new LetterPage(body, model);

            var first = sheet();
            var logo = logo();
            letter.draw(first, root, logo == null ? "" : "Logo", logo == null ? 1 : ratio(logo));
            body.title(model.title(), root, LetterPage.LEFT, LetterPage.TEXT_WIDTH, letter.accent());
            var blocks = new Composer(typesetter);
            blocks.blocks(model.blocks(), root, LetterPage.LEFT, LetterPage.TEXT_WIDTH);
            var strips = new ArrayList<>(body.strips());
            for (int i = 0; i < blocks.strips().size(); i++) {
                strips.add(
                        i == 0
                                ? blocks.strips().get(i).moved(4)
                                : blocks.strips().get(i));
            }
            new Paginator(first, letter.start(), letter.bottom(), LetterPage.TOP, LetterPage.BOTTOM, this::sheet)
                    .lay(strips);
            letter.drawFoot(first, root);
            for (int i = 0; i < sheets.size(); i++) {
                letter.number(sheets.get(i), i + 1, sheets.size(), pageLabel(blocks, i + 1));
            }
            finish(root);
            ArchiveParts.addTo(pdf, model);
            for (var font : fonts.values()) {
                font.font().subset();
            }
        }

        private Line pageLabel(Composer composer, int page) {
            boolean german = model.language().getLanguage().equals(Locale.GERMAN.getLanguage());
            return composer.line(
                    Text.of((german ? "Seite %d von %d" : "Page %d of %d").formatted(page, sheets.size())), 9);
        }

        private Sheet sheet() {
            var sheet = new Sheet(this::used);
            sheets.add(sheet);
            return sheet;
        }

        private String used(Typeface face, int codePoint) {
            var font = fonts.computeIfAbsent(face, this::embed);
            if (codePoint >= 0) {
                font.font().addToSubset(codePoint);
            }
            return font.name();
        }

        private Embedded embed(Typeface face) {
            try {
                var embedded = new Embedded("F" + fonts.size(), PDType0Font.load(pdf, face.font(), true));
                resources.put(COSName.getPDFName(embedded.name()), embedded.font());
                return embedded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable PDImageXObject logo() throws IOException {
            if (model.letterhead().logo().isEmpty()) {
                return null;
            }
            var image = PDImageXObject.createFromByteArray(
                    pdf, model.letterhead().logo().get(), "logo");
            resources.put(COSName.getPDFName("Logo"), image);
            return image;
        }

        private static float ratio(PDImageXObject image) {
            return (float) image.getWidth() / image.getHeight();
        }

        private void finish(Tag root) throws IOException {
            var numbers = new COSArray();
            for (int i = 0; i < sheets.size(); i++) {
                var page = sheets.get(i).page();
                var owners = new COSArray();
                var stream =
                        new PDStream(pdf, new ByteArrayInputStream(sheets.get(i).finish(owners)), COSName.FLATE_DECODE);
                page.setContents(stream);
                page.setResources(resources);
                page.setStructParents(i);
                page.getCOSObject().setName("Tabs", "S");
                pdf.addPage(page);
                numbers.add(COSInteger.get(i));
                numbers.add(owners);
            }
            var parents = new COSDictionary();
            addSeals(numbers);
            parents.setItem(COSName.NUMS, numbers);
            var tree = new PDStructureTreeRoot();
            tree.getCOSObject().setItem(COSName.K, root.element());
            tree.getCOSObject().setItem(COSName.PARENT_TREE, parents);
            tree.setParentTreeNextKey(numbers.size() / 2);
            root.element().setItem(COSName.P, tree.getCOSObject());
            pdf.getDocumentCatalog().setStructureTreeRoot(tree);
            var marks = new PDMarkInfo();
            marks.setMarked(true);
            pdf.getDocumentCatalog().setMarkInfo(marks);
        }

        private void addSeals(COSArray numbers) throws IOException {
            for (var sheet : sheets) {
                for (var seal : sheet.seals()) {
                    int number = numbers.size() / 2;
                    seal.addTo(pdf, number);
                    numbers.add(COSInteger.get(number));
                    numbers.add(seal.tag().element());
                }
            }
        }
    }
}
