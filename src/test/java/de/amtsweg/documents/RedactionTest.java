package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blacked out is gone: from the picture, the text and the bytes. */
class RedactionTest {
    private static final House HOUSE =
            House.with(TestDatabase.H2, "authority", "journal", "documents").open();

    private final PageViews views = HOUSE.the(PageViews.class);
    private final DocumentStore store = HOUSE.the(DocumentStore.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void nothingOfABlackedOutNameIsLeftInTheCopy() throws Exception {
        byte[] original = letter(0);
        var id = stored(original);

        var drawn = views.redacted(id, new Redaction(List.of("Erika Geheim"), List.of()))
                .orElseThrow();

        assertThat(drawn.found()).containsExactly(1);
        assertThat(drawn.complete()).isTrue();
        assertThat(drawn.unreadable()).isEmpty();
        byte[] copy = copy(drawn);
        assertThat(ArchiveCheck.problemsOf(copy)).isEmpty();
        assertThat(everythingIn(copy)).doesNotContain("Geheim").doesNotContain("Erika");
        try (var pdf = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .doesNotContain("Geheim")
                    .doesNotContain("Nachbar");
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(store.bytes(id)).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theNameIsBlackWhereverThePageIsTurned(int rotation) throws Exception {
        byte[] original = letter(rotation);

        var redacted = views.redacted(stored(original), new Redaction(List.of("erika  GEHEIM"), List.of()))
                .orElseThrow();

        var before = drawn(original);
        var after = ImageIO.read(
                new ByteArrayInputStream(redacted.pages().getFirst().picture()));
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        int ink = 0;
        int uncovered = 0;
        for (int x = 0; x < before.getWidth(); x++) {
            for (int y = 0; y < before.getHeight(); y++) {
                boolean name = isRed(before.getRGB(x, y));
                ink += name ? 1 : 0;
                uncovered += name && (after.getRGB(x, y) & 255) > 60 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(500);
        assertThat(uncovered).isZero();
    }

    @Test
    void aNameOverTheEndOfALineIsFound() throws Exception {
        var drawn = views.redacted(stored(letter(0)), new Redaction(List.of("Nachbar Meier", "Unbekannt"), List.of()))
                .orElseThrow();

        assertThat(drawn.found()).containsExactly(1, 0);
    }

    @Test
    void aRectangleIsBlackAlsoOnAPicture() throws Exception {
        var id = stored(Bombs.picture(300, 200), "image/png", "scan.png");

        var drawn = views.redacted(id, new Redaction(List.of("x"), List.of(new Redaction.Area(1, 50, 0, 50, 100))))
                .orElseThrow();

        assertThat(drawn.unreadable()).containsExactly(1);
        var picture =
                ImageIO.read(new ByteArrayInputStream(drawn.pages().getFirst().picture()));
        assertThat(picture.getRGB(picture.getWidth() * 3 / 4, 20) & 255).isLessThan(10);
    }

    @Test
    void aPageIsShownAndTheLastOneWhenThereAreNotSoMany() throws Exception {
        var id = stored(ArchiveCopiesTest.foreign("Seite", 3));

        assertThat(views.page(id, 99).orElseThrow().pages()).isEqualTo(3);
        assertThat(views.page(stored("kein PDF".getBytes(StandardCharsets.US_ASCII)), 1))
                .isEmpty();
    }

    private DocumentId stored(byte[] content) {
        return stored(content, "application/pdf", "brief.pdf");
    }

    private DocumentId stored(byte[] content, String mediaType, String name) {
        return store.store(content, mediaType, name).id();
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 120 && (rgb & 255) < 120;
    }

    private static byte[] copy(Redaction.Drawn drawn) {
        var pictures = drawn.pages().stream()
                .map(page -> new PagePicture(page.picture(), page.width(), page.height(), "Seite, geschwärzt"))
                .toList();
        return new PdfWriter().write(Letters.certificate(), pictures);
    }

    /** All streams unpacked, and the file itself. */
    private static String everythingIn(byte[] content) throws IOException {
        var all = new ArrayList<byte[]>(List.of(content));
        try (var pdf = Loader.loadPDF(content)) {
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && !"Image".equals(stream.getNameAsString("Subtype"))) {
                    try (var in = stream.createInputStream()) {
                        all.add(in.readAllBytes());
                    }
                }
            }
        }
        var text = new StringBuilder();
        all.forEach(bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static java.awt.image.BufferedImage drawn(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 150);
        }
    }

    /** The name in red, upright and slanting. */
    private static byte[] letter(int rotation) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            page.setCropBox(new PDRectangle(20, 30, 500, 700));
            pdf.addPage(page);
            try (var out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(new PDType1Font(FontName.HELVETICA), 14);
                out.newLineAtOffset(72, 600);
                out.showText("Sehr geehrte Frau ");
                out.setNonStrokingColor(1f, 0f, 0f);
                out.showText("Erika Geheim");
                out.setNonStrokingColor(0f, 0f, 0f);
                out.newLineAtOffset(0, -30);
                out.showText("Ihr Nachbar");
                out.newLineAtOffset(0, -20);
                out.showText("Meier beschwert sich.");
                out.setNonStrokingColor(1f, 0f, 0f);
                out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 300, 200));
                out.showText("Erika Geheim");
                out.endText();
            }
            pdf.getDocumentInformation().setAuthor("Erika Geheim");
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
