package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.ArchiveCopy.Way;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people hand in becomes a document that archives take, and goes with the upload. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveCopiesTest {
    private static final Map<TestDatabase, House> HOUSES = new EnumMap<>(TestDatabase.class);

    private final House house;
    private final ArchiveCopies copies;
    private final DocumentStore store;

    ArchiveCopiesTest(TestDatabase database) {
        house = HOUSES.computeIfAbsent(
                database,
                fresh -> House.with(fresh, "authority", "journal", "documents").open());
        copies = house.the(ArchiveCopies.class);
        store = house.the(DocumentStore.class);
    }

    @AfterAll
    static void close() {
        HOUSES.values().forEach(House::close);
        HOUSES.clear();
    }

    @Test
    void aPdfThatProvesToBePdfAStaysAsItIs() throws Exception {
        byte[] ours = new PdfWriter().write(Letters.certificate());
        var upload = upload(ours, "bescheinigung.pdf");

        var copy = copies.make(upload).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.PROVEN);
        assertThat(copy.document()).isEqualTo(upload);
        assertThat(store.bytes(copy.document())).isEqualTo(ours);
    }

    @Test
    void aPdfThatOnlyClaimsToBePdfABecomesPageImages() throws Exception {
        byte[] claims = changed(new PdfWriter().write(Letters.certificate()), pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            words(pdf, page, "eine Schrift, die fehlt");
        });

        assertThat(copies.make(upload(claims, "behauptet.pdf")).orElseThrow().way())
                .isEqualTo(Way.PAGE_IMAGES);
    }

    @Test
    void aForeignPdfBecomesPageImagesWithItsWordsAndItself() throws Exception {
        byte[] foreign = foreign("Mietvertrag Śliwa", 2);
        var upload = upload(foreign, "Mietvertrag.pdf");

        var copy = copies.make(upload).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.PAGE_IMAGES);
        assertThat(copy.pages()).isEqualTo(2);
        byte[] made = store.bytes(copy.document());
        assertThat(ArchiveCheck.problemsOf(made)).isEmpty();
        assertThat(embedded(made)).containsExactly(foreign);
        assertThat(relationship(made)).isEqualTo("Source");
        assertThat(alternatives(made)).hasSize(2).first().asString().contains("Seite 1 von 2", "Mietvertrag");
        assertThat(store.bytes(upload)).isEqualTo(foreign);
        assertThat(store.get(copy.document()).fileName()).isEqualTo("Mietvertrag.archiv.pdf");
    }

    @Test
    void aPhotoBecomesAPageAndHidesNoPlaceInWhatIsEmbedded() throws Exception {
        var upload = upload(withPlace(picture("jpg")), "foto.jpg");

        var copy = copies.make(upload).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.PICTURE);
        byte[] made = store.bytes(copy.document());
        assertThat(ArchiveCheck.problemsOf(made)).isEmpty();
        assertThat(new String(embedded(made).getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
        assertThat(alternatives(made)).first().asString().contains("foto.jpg");
    }

    @Test
    void aPictureWithTransparencyBecomesAPage() throws Exception {
        var copy = copies.make(upload(picture("png"), "logo.png")).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.PICTURE);
        assertThat(ArchiveCheck.problemsOf(store.bytes(copy.document()))).isEmpty();
    }

    @Test
    void anElectronicInvoiceKeepsItsData() throws Exception {
        byte[] invoice = changed(foreign("Rechnung", 1), ArchiveCopiesTest::attachInvoice);
        var upload = upload(invoice, "rechnung.pdf");

        var copy = copies.make(upload).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.E_INVOICE);
        assertThat(store.bytes(copy.document())).isEqualTo(invoice);
    }

    @Test
    void strangePagesStayWithinTheLimitsOfArchives() throws Exception {
        byte[] strange = changed(foreign("Plan", 1), pdf -> {
            pdf.addPage(new PDPage(new PDRectangle(14_400, 14_400)));
            pdf.addPage(new PDPage(new PDRectangle(1, 1)));
            var turned = new PDPage(PDRectangle.A5);
            turned.setRotation(90);
            pdf.addPage(turned);
        });

        var copy = copies.make(upload(strange, "plan.pdf")).orElseThrow();

        assertThat(copy.pages()).isEqualTo(4);
        assertThat(ArchiveCheck.problemsOf(store.bytes(copy.document()))).isEmpty();
    }

    @Test
    void whatNobodyCanDrawGetsACoverSheet() throws Exception {
        byte[] broken = "%PDF-1.7 nothing that can be drawn".getBytes(StandardCharsets.US_ASCII);
        var upload = store.store(broken, "application/pdf", "kaputt.pdf").id();

        var copy = copies.make(upload).orElseThrow();

        assertThat(copy.way()).isEqualTo(Way.COVER_SHEET);
        byte[] made = store.bytes(copy.document());
        assertThat(ArchiveCheck.problemsOf(made)).isEmpty();
        assertThat(embedded(made)).containsExactly(broken);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("lassen sich nicht als Bilder wiedergeben");
        }
    }

    @Test
    void convertedTwiceAtTheSameTimeThereIsOneCopy() throws Exception {
        var upload = upload(foreign("Zweimal", 1), "zweimal.pdf");
        Callable<Optional<ArchiveCopy>> make = () -> copies.make(upload);

        try (var two = Executors.newFixedThreadPool(2)) {
            var made = two.invokeAll(List.of(make, make)).stream()
                    .flatMap(future -> future.resultNow().stream())
                    .toList();
            assertThat(made).hasSize(1);
        }
        assertThat(copies.make(upload)).isEmpty();
        assertThat(house.jdbc()
                        .sql("select count(*) from document where file_name = 'zweimal.archiv.pdf'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoErasesTheUploadErasesWhatWasMadeOfIt() throws Exception {
        var upload = upload(withPlace(picture("jpg")), "ausweis.jpg");
        var copy = copies.make(upload).orElseThrow();

        store.erase(upload);

        assertThat(store.get(copy.document()).erased()).isTrue();
        assertThat(store.preview(upload)).isEmpty();
        assertThat(house.jdbc()
                        .sql("select count(*) from document_content where sha256 = ?")
                        .param(store.get(copy.document()).sha256())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsErasedIsNotConvertedAnyMore() throws Exception {
        var upload = upload(foreign("Weg", 1), "weg.pdf");
        store.erase(upload);

        assertThat(copies.make(upload)).isEmpty();
        assertThat(copies.of(upload)).isEmpty();
    }

    private DocumentId upload(byte[] content, String name) throws IOException {
        var inspected = house.the(Uploads.class).accept(new ByteArrayInputStream(content), name);
        assertThat(inspected).isInstanceOf(Inspected.Accepted.class);
        return ((Inspected.Accepted) inspected).document().id();
    }

    /** Changes a PDF. */
    interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    static byte[] changed(byte[] content, Change change) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            change.make(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A PDF as any office program writes it, its font not embedded. */
    static byte[] foreign(String words, int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                words(pdf, page, words.replace("Ś", "S"));
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    static void words(PDDocument pdf, PDPage page, String words) throws IOException {
        try (var out = new PDPageContentStream(pdf, page)) {
            out.beginText();
            out.setFont(new PDType1Font(FontName.HELVETICA), 12);
            out.newLineAtOffset(72, 700);
            out.showText(words);
            out.endText();
        }
    }

    private static void attachInvoice(PDDocument pdf) throws IOException {
        var data = "<?xml version='1.0'?><rsm:CrossIndustryInvoice/>".getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(data));
        var specification = new PDComplexFileSpecification();
        specification.setFile("factur-x.xml");
        specification.setEmbeddedFile(file);
        var associated = new COSArray();
        associated.add(specification.getCOSObject());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static byte[] picture(String format) throws IOException {
        boolean transparent = format.equals("png");
        var image = new BufferedImage(60, 40, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(5, 5, 20, 20);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = "Exif\0\0MM\0*\0\0\0\10\0\0GPS".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static List<byte[]> embedded(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var files = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values();
            var found = new java.util.ArrayList<byte[]>();
            for (var file : files) {
                found.add(file.getEmbeddedFile().toByteArray());
            }
            return found;
        }
    }

    private static String relationship(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
            return ((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship");
        }
    }

    private static List<String> alternatives(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            var tags = root.getCOSDictionary(COSName.K).getCOSArray(COSName.K);
            var found = new java.util.ArrayList<String>();
            for (int i = 0; i < tags.size(); i++) {
                found.add(((COSDictionary) tags.getObject(i)).getString(COSName.ALT));
            }
            return found;
        }
    }
}
