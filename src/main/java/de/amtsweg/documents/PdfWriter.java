package de.amtsweg.documents;

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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a document as PDF/A-3a and PDF/UA-1: readable by people, screen readers, machines and archives. */
@Component
public class PdfWriter {
    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/pdf";

    /**
     * So many objects go into one compressed stream. Whoever seals a document, or looks into it, has to read whole streams
     * for single objects.
     */
    private static final CompressParameters STREAMS = new CompressParameters(16);

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
            pdf.save(bytes, STREAMS);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes with a document beside its text. */
    private record Additions(List<PagePicture> pictures, List<Enclosure> enclosures) {}

    /** The writing of one document. */
    private final class Writing {
        private final PDDocument pdf;
        private final DocumentModel model;
        private final Additions additions;
        private final PDResources resources = new PDResources();
        private final COSDictionary resourceFonts = new COSDictionary();
        private final Map<Typeface, UsedFont> fonts = new LinkedHashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();

        Writing(PDDocument pdf, DocumentModel model, Additions additions) {
            this.pdf = pdf;
            this.model = model;
            this.additions = additions;
        }

        void run() throws IOException {
            pdf.setVersion(1.7f);
            resources.getCOSObject().setItem(COSName.FONT, resourceFonts);
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
                font.finish();
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

        private UsedFont used(Typeface face) {
            return fonts.computeIfAbsent(face, this::load);
        }

        private UsedFont load(Typeface face) {
            try {
                var used = face.into(pdf, "F" + fonts.size());
                resourceFonts.setItem(COSName.getPDFName(used.name()), used.dictionary());
                return used;
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
                        new PDStream(Deflated.fast(sheet.finish(owners)).in(pdf)));
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
