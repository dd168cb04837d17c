package de.amtsweg.documents;

import static de.amtsweg.documents.UploadRefusal.ACTIVE_CONTENT;
import static de.amtsweg.documents.UploadRefusal.DAMAGED;
import static de.amtsweg.documents.UploadRefusal.EMBEDDED_FILES;
import static de.amtsweg.documents.UploadRefusal.EMPTY;
import static de.amtsweg.documents.UploadRefusal.ENCRYPTED;
import static de.amtsweg.documents.UploadRefusal.IMAGE_TOO_LARGE;
import static de.amtsweg.documents.UploadRefusal.NOT_WHAT_ITS_NAME_SAYS;
import static de.amtsweg.documents.UploadRefusal.TOO_LARGE;
import static de.amtsweg.documents.UploadRefusal.TOO_MANY_PAGES;
import static de.amtsweg.documents.UploadRefusal.TWO_FILES_IN_ONE;
import static de.amtsweg.documents.UploadRefusal.UNKNOWN_TYPE;
import static de.amtsweg.documents.UploadRefusal.UNPACKS_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.FileSize;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class UploadsTest {
    private static final House HOUSE =
            House.with(TestDatabase.H2, "authority", "journal", "documents").open();

    private static final int MOST_BYTES = (int) UploadLimits.USUAL.most().bytes();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void aPdfIsTakenAsItIs() throws Exception {
        byte[] pdf = pdf(document -> {
            document.addPage(new PDPage());
            var opening = new PDPageFitDestination();
            opening.setPage(document.getPage(0));
            document.getDocumentCatalog().setOpenAction(opening);
        });

        var accepted = accepted(pdf, "Mein Vertrag.PDF");

        assertThat(accepted.pages()).isEqualTo(2);
        assertThat(accepted.document().mediaType()).isEqualTo("application/pdf");
        assertThat(accepted.document().fileName()).isEqualTo("Mein Vertrag.pdf");
        assertThat(HOUSE.the(DocumentStore.class).bytes(accepted.document().id()))
                .isEqualTo(pdf);
    }

    @Test
    void ourOwnNoticesMayComeBack() throws Exception {
        assertThat(accepted(new PdfWriter().write(Letters.certificate()), "bescheinigung.pdf")
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void aPhotoLosesThePlaceWhereItWasTakenAndStandsUpright() throws Exception {
        byte[] photo = withExif(jpeg(40, 20), 6);

        var document = accepted(photo, "foto.jpeg").document();

        byte[] stored = HOUSE.the(DocumentStore.class).bytes(document.id());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
        var image = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
        assertThat(new Color(image.getRGB(10, 2)).getRed()).isGreaterThan(200);
        assertThat(document.fileName()).isEqualTo("foto.jpg");
    }

    @Test
    void aPictureLosesItsHiddenTexts() throws Exception {
        byte[] png = withChunk(png(10, 10), "tEXt", "Comment\0geheim".getBytes(StandardCharsets.ISO_8859_1));

        var document = accepted(png, "bild.png").document();

        assertThat(new String(HOUSE.the(DocumentStore.class).bytes(document.id()), StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim");
    }

    @Test
    void theTypeIsToldByContentAndTheNameOnlyShown() throws Exception {
        assertThat(accepted(png(5, 5), "../../etc/bild\u202Egnp.jpg").document().fileName())
                .isEqualTo("bild gnp.png");
        assertThat(accepted(pdf(document -> {}), "").document().fileName()).isEqualTo("Datei.pdf");
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() throws Exception {
        assertThat(refusal(new byte[0], "x.pdf")).isEqualTo(EMPTY);
        assertThat(refusal(new byte[MOST_BYTES + 1], "x.pdf")).isEqualTo(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "PK\3\4zip",
                "MZ\u0090exe",
                "GIF89a",
                "<svg onload='x'/>",
                " %PDF-1.7"
            })
    void otherKindsAreRefusedWhateverTheirNameSays(String content) throws Exception {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1), "harmlos.pdf"))
                .isEqualTo(UNKNOWN_TYPE);
    }

    @Test
    void aDisguisedNameIsRefused() throws Exception {
        assertThat(refusal(pdf(document -> {}), "rechnung.pdf.exe")).isEqualTo(NOT_WHAT_ITS_NAME_SAYS);
    }

    @Test
    void aFieldMayTakeLess() throws Exception {
        var limits = new UploadLimits(FileSize.of("50 kB").orElseThrow(), Set.of("image/png", "image/jpeg"));

        var pdf = inspect(pdf(document -> {}), "x.pdf", limits);
        var large = inspect(Arrays.copyOf(png(5, 5), 50 * 1024 + 1), "x.png", limits);

        assertThat(inspect(png(5, 5), "x.png", limits)).isInstanceOf(Inspected.Accepted.class);
        assertThat(pdf).isEqualTo(new Inspected.Refused(UNKNOWN_TYPE, limits));
        assertThat(large).isEqualTo(new Inspected.Refused(TOO_LARGE, limits));
        assertThat(((Inspected.Refused) pdf).explanation(words(), Locale.GERMAN))
                .endsWith("Bitte senden Sie JPEG oder PNG.");
        assertThat(((Inspected.Refused) large).explanation(words(), Locale.ENGLISH))
                .startsWith("The file is larger than 50 kB.");
    }

    @Test
    void noFieldTakesMoreThanIsTakenAtAll() {
        assertThat(new UploadLimits(FileSize.megabytes(500), Set.of()).most()).isEqualTo(FileSize.megabytes(10));
    }

    @Test
    void aPictureIsKeptInSmallAndGoesWithIt() throws Exception {
        var store = HOUSE.the(DocumentStore.class);

        var document = accepted(jpeg(900, 300), "foto.jpg").document();
        var small = ImageIO.read(
                new ByteArrayInputStream(store.preview(document.id()).orElseThrow()));

        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(53);
        assertThat(new Color(small.getRGB(20, 20)).getRed()).isGreaterThan(200);
        assertThat(store.preview(accepted(pdf(page -> {}), "x.pdf").document().id()))
                .isEmpty();
        store.erase(document.id());
        assertThat(store.preview(document.id())).isEmpty();
    }

    @Test
    void brokenFilesAreRefused() throws Exception {
        byte[] pdf = pdf(document -> {});

        assertThat(refusal(Arrays.copyOf(pdf, pdf.length / 2), "x.pdf")).isEqualTo(DAMAGED);
        assertThat(refusal("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII), "x.pdf"))
                .isEqualTo(DAMAGED);
        assertThat(refusal(Arrays.copyOf(png(50, 50), 60), "x.png")).isEqualTo(DAMAGED);
        assertThat(refusal(Arrays.copyOf(jpeg(50, 50), 30), "x.jpg")).isEqualTo(DAMAGED);
    }

    @Test
    void anEncryptedPdfIsRefused() throws Exception {
        assertThat(refusal(locked("geheim"), "x.pdf")).isEqualTo(ENCRYPTED);
        assertThat(refusal(locked(""), "x.pdf")).isEqualTo(ENCRYPTED);
    }

    @Test
    void aPdfThatActsIsRefused() throws Exception {
        byte[] opening = pdf(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hallo')")));
        byte[] launching = pdf(document -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            document.getPage(0).getAnnotations().add(link);
            document.getPage(0).setAnnotations(java.util.List.of(link));
        });
        byte[] triggering = pdf(document ->
                document.getPage(0).getCOSObject().setItem(COSName.AA, new org.apache.pdfbox.cos.COSDictionary()));

        assertThat(refusal(opening, "x.pdf")).isEqualTo(ACTIVE_CONTENT);
        assertThat(refusal(launching, "x.pdf")).isEqualTo(ACTIVE_CONTENT);
        assertThat(refusal(triggering, "x.pdf")).isEqualTo(ACTIVE_CONTENT);
    }

    @Test
    void aPdfThatCarriesAProgramIsRefused() throws Exception {
        assertThat(refusal(carrying("MZ…"), "x.pdf")).isEqualTo(EMBEDDED_FILES);
        assertThat(accepted(carrying("<?xml version='1.0'?><Invoice/>"), "x.pdf")
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void twoFilesInOneAreRefused() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.class"));
            out.write(1);
        }

        assertThat(refusal(joined(pdf(document -> {}), zip.toByteArray()), "x.pdf"))
                .isEqualTo(TWO_FILES_IN_ONE);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws Exception {
        byte[] zeros = packedZeros(64);
        byte[] index = "1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] twice = packed(packedZeros(700));
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        byte[] picture =
                "1 0 obj\n<</Filter [/FlateDecode /FlateDecode]>>\nstream\n".getBytes(StandardCharsets.US_ASCII);
        byte[] hidden =
                "1 0 obj\n<</Type /ObjStm /Filter /#4cZWDecode>>\nstream\nx".getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(joined(head, index, zeros, tail), "x.pdf")).isEqualTo(UNPACKS_TOO_LARGE);
        assertThat(refusal(joined(head, picture, twice, tail), "x.pdf")).isEqualTo(UNPACKS_TOO_LARGE);
        assertThat(refusal(joined(head, hidden, tail), "x.pdf")).isEqualTo(UNPACKS_TOO_LARGE);
    }

    @Test
    void endlessPagesAreRefused() throws Exception {
        byte[] many = pdf(document -> {
            for (int i = 0; i < 200; i++) {
                document.addPage(new PDPage());
            }
        });
        byte[] circle = pdf(document -> {
            var root = document.getDocumentCatalog().getPages().getCOSObject();
            root.getCOSArray(COSName.KIDS).add(root);
        });

        assertThat(refusal(many, "x.pdf")).isEqualTo(TOO_MANY_PAGES);
        assertThat(refusal(circle, "x.pdf")).isEqualTo(DAMAGED);
    }

    @Test
    void aHugePictureIsRefusedByItsMeasures() throws Exception {
        byte[] png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());

        assertThat(refusal(png, "x.png")).isEqualTo(IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(UploadRefusal.class)
    void everyRefusalIsExplainedInGermanAndEnglish(UploadRefusal refusal) throws IOException {
        for (var file : new String[] {"documents", "documents_en"}) {
            try (var in = getClass().getResourceAsStream("/messages/" + file + ".properties")) {
                assertThat(new PropertyResourceBundle(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))
                                .getString(refusal.messageKey()))
                        .isNotBlank();
            }
        }
    }

    private static Inspected inspect(byte[] content, String name) throws IOException {
        return inspect(content, name, UploadLimits.USUAL);
    }

    private static Inspected inspect(byte[] content, String name, UploadLimits limits) throws IOException {
        return HOUSE.the(Uploads.class).accept(new ByteArrayInputStream(content), name, limits);
    }

    private static ResourceBundleMessageSource words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Inspected.Accepted accepted(byte[] content, String name) throws IOException {
        assertThat(inspect(content, name)).isInstanceOf(Inspected.Accepted.class);
        return (Inspected.Accepted) inspect(content, name);
    }

    private static UploadRefusal refusal(byte[] content, String name) throws IOException {
        assertThat(inspect(content, name)).isInstanceOf(Inspected.Refused.class);
        return ((Inspected.Refused) inspect(content, name)).reason();
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] locked(String password) throws IOException {
        return pdf(document -> {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    private static byte[] carrying(String content) throws IOException {
        return pdf(document -> {
            var specification = new PDComplexFileSpecification();
            specification.setFile("x");
            specification.setEmbeddedFile(
                    new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(java.util.Map.of("x", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] packedZeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        return image(width, height, "png");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return image(width, height, "jpg");
    }

    /** Its left half is red. */
    private static byte[] image(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format.toLowerCase(Locale.ROOT), bytes);
        return bytes.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var exif = ByteBuffer.allocate(64);
        exif.putShort((short) 0xFFE1).putShort((short) 62);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.put("GPS 52.5".getBytes(StandardCharsets.ISO_8859_1));
        return joined(Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) throws IOException {
        var chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) crc.getValue());
        return joined(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }
}
