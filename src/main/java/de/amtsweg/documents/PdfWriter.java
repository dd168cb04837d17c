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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
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
        return write(model, new Additions(List.of(), List.of()));
    }

    /** The same with pages that are pictures at its end. */
    public byte[] write(DocumentModel model, List<PagePicture> pictures) {
        return write(model, new Additions(pictures, List.of()));
    }

    /** The same with a file embedded. */
    byte[] write(DocumentModel model, Enclosure enclosure) {
        return write(model, new Additions(List.of(), List.of(enclosure)));
    }

    private byte[] write(DocumentModel model, Additions additions) {
        try (var pdf = new PDDocument()) {
            new Writing(pdf, model, additions).run();
            var bytes = new ByteArrayOutputStream(64 * 1024);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes with a document beside its text. */
    private record Additions(List<PagePicture> pictures, List<Enclosure> enclosures) {}

    /** A font as this document knows it. */
    private record Embedded(String name, PDType0Font font) {}

    /** The writing of one document. */
    private final class Writing {
        private final PDDocument pdf;
        private final DocumentModel model;
        private final Additions additions;
        private final PDResources resources = new PDResources();
        private final Map<Typeface, Embedded> fonts = new LinkedHashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();

        Writing(PDDocument pdf, DocumentModel model, Additions additions) {
            this.pdf = pdf;
            this.model = model;
            this.additions = additions;
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
            ArchiveParts.addTo(pdf, model, additions.enclosures());
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
            var tags = new TagTree(root);
            for (var sheet : sheets) {
                var page = sheet.page();
                var owners = new COSArray();
                page.setContents(
                        new PDStream(pdf, new ByteArrayInputStream(sheet.finish(owners)), COSName.FLATE_DECODE));
                page.setResources(resources);
                page.setStructParents(tags.next());
                page.getCOSObject().setName("Tabs", "S");
                pdf.addPage(page);
                tags.add(owners);
            }
            addSeals(tags);
            var pictures = new PicturePages(pdf, tags);
            for (var picture : additions.pictures()) {
                pictures.add(picture);
            }
            tags.addTo(pdf);
        }

        private void addSeals(TagTree tags) throws IOException {
            for (var sheet : sheets) {
                for (var seal : sheet.seals()) {
                    seal.addTo(pdf, tags.next());
                    tags.add(seal.tag().element());
                }
            }
        }
    }
}
