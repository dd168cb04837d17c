package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.amtsweg.authority.Authorities;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperFormsTest {
    @Test
    void theFormOfAServiceIsPrintedForEverybodyInTwoLanguages() throws Exception {
        for (var language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            byte[] pdf = paper(language);

            Files.write(Path.of("target/paper-form-" + language + ".pdf"), pdf);
            assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        }
        assertThat(textOf(paper(Locale.GERMAN)))
                .contains(
                        "So geben Sie dieses Formular ab",
                        "Rathausplatz",
                        "Ort, Datum",
                        "Unterschrift",
                        "(freiwillig)");
        assertThat(textOf(paper(Locale.ENGLISH))).contains("How to hand in this form", "Place, date", "Page 1 of");
    }

    @Test
    void everyPageNamesTheServiceAndTheVersionOfTheForm() throws Exception {
        var edition = "Gewerbe anmelden · Fassung " + service().id().revision();

        try (var document = Loader.loadPDF(paper(Locale.GERMAN))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(edition, "Seite " + page + " von " + pages);
            }
        }
    }

    @Test
    void theCodeOnTheFirstPageHoldsTheAddressOfTheServiceWithTheVersion() throws Exception {
        try (var document = Loader.loadPDF(paper(Locale.GERMAN))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));

            assertThat(read.getText())
                    .isEqualTo(site() + "/leistungen/gewerbe-anmelden?papier="
                            + service().id().revision());
            assertThat(textOf(paper(Locale.GERMAN)).replaceAll("\\s", ""))
                    .contains(site() + "/leistungen/gewerbe-anmelden");
        }
    }

    @Test
    void aVersionOfAFormIsWrittenOnce() {
        assertThat(paper(Locale.GERMAN)).isSameAs(paper(Locale.GERMAN)).isNotSameAs(paper(Locale.ENGLISH));
    }

    private static CorrespondenceHouse room() {
        return CorrespondenceHouse.on(TestDatabase.values()[0]);
    }

    private static AdministrativeService service() {
        return room().the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
    }

    private static String site() {
        var room = room();
        return room.the(Surroundings.class)
                .site(room.the(Authorities.class).ours().getFirst());
    }

    private static byte[] paper(Locale language) {
        var room = room();
        return room.the(PaperForms.class)
                .of(service(), room.the(Authorities.class).ours().getFirst(), language);
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
