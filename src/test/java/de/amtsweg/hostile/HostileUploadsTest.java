package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say, or more than anybody needs. */
@ExtendWith(SilentLog.class)
class HostileUploadsTest {
    private static final String INPUT = "identitaet.file";
    private static final byte[] PICTURE = picture();

    private final Browser browser = People.writer();

    @AfterEach
    void leave() {
        browser.close();
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                Arguments.of("programm.pdf", "MZ\u0090\0\3\0\0\0".getBytes(ISO_8859_1), "Diese Art von Datei"),
                Arguments.of("seite.png", "<!DOCTYPE html><script>1</script>".getBytes(UTF_8), "Diese Art von Datei"),
                Arguments.of("bild.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8), "Diese Art von Datei"),
                Arguments.of("leer.pdf", new byte[0], "Die Datei ist leer"),
                Arguments.of("nur-anfang.pdf", "%PDF-".getBytes(UTF_8), "beschädigt"),
                Arguments.of("kaputt.png", Arrays.copyOf(PICTURE, 40), "beschädigt"),
                Arguments.of("bild.exe", PICTURE, "Endung des Dateinamens"),
                Arguments.of("bild.png.html", PICTURE, "Endung des Dateinamens"),
                Arguments.of("zwei.pdf", joined(pdf(), zip()), "stecken zwei Dateien"),
                Arguments.of("tut-etwas.pdf", acting(), "Programme oder automatische Aktionen"));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void aFileThatIsNotWhatItSaysIsRefusedAndNothingElseIsLost(String name, byte[] content, String reason) {
        var answer = browser.send(uploading(name, content));

        assertThat(answer).answers(422, "wurde nicht hochgeladen", reason);
        assertThat(filesOf(answer)).isEmpty();
        everythingElseIsThere();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithItsReason() {
        var justTooLarge = Arrays.copyOf(PICTURE, 10 * 1024 * 1024 + 1);

        assertThat(browser.send(uploading("gross.png", justTooLarge)))
                .answers(422, "wurde nicht hochgeladen", "größer als 10 MB");
        everythingElseIsThere();
    }

    @Test
    void aFileTooLargeToBeReadIsRefusedWithAWayBack() {
        var answer = browser.send(uploading("riesig.png", Arrays.copyOf(PICTURE, 12 * 1024 * 1024)));

        assertThat(answer).refuses(413, "Ihre Datei ist zu groß", "höchstens 10 MB");
        assertThat(answer.html()).contains("href=\"" + Applicant.FORM + "/ausweis\"");
        everythingElseIsThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.png",
                "C:\\Windows\\system32\\bild.png",
                "bild\u202egnp.png",
                "Kanarienvogel<script>.png",
                ".png",
                "CON.png",
                "%00.png",
                "ausweis",
                "ä"
            })
    void aNameOfAFileIsOnlyAName(String name) {
        var answer = browser.send(uploading(name, PICTURE));

        assertThat(answer).answers(200).comesFrom(Applicant.FORM + "/kontakt");
        var stored = filesOf(browser.get(Applicant.FORM + "/ausweis"));
        assertThat(stored)
                .singleElement()
                .satisfies(shown ->
                        assertThat(shown).endsWith(".png").doesNotContain("/", "\\", "<", "\u202e", "\0", ":"));
    }

    @Test
    void aLongNameOfAFileIsCutAndTaken() {
        var answer = browser.send(uploading("ä".repeat(250) + ".png", PICTURE));

        assertThat(answer).answers(200).comesFrom(Applicant.FORM + "/kontakt");
    }

    @Test
    void aFileForAQuestionNobodyAskedIsNotTaken() {
        browser.submit(uploading("ausweis.png", PICTURE)
                .attach("nachweis.vollmacht.file", "fremd.png", PICTURE)
                .attach("__proto__", "fremd.png", PICTURE)
                .attach("identitaet", "fremd.png", PICTURE));

        assertThat(filesOf(browser.get(Applicant.FORM + "/ausweis"))).containsExactly("ausweis.png");
        assertThat(browser.get(Applicant.FORM + "/pruefen"))
                .answers(200, "ausweis.png")
                .keeps("fremd.png");
    }

    @Test
    void aFileOfSomebodyElseCannotBeNamedByHand() {
        try (var owner = People.writer()) {
            owner.submit(uploading(owner, "geheim.png", PICTURE));
            var foreign =
                    owner.get(Applicant.FORM + "/ausweis").read("name=\"identitaet.remove\"[^>]*value=\"([^\"]+)\"");

            browser.send(proof(browser)
                    .with("identitaet.way", "upload")
                    .with("identitaet.files", foreign)
                    .with("identitaet.files.0.id", foreign)
                    .with("identitaet.file", foreign)
                    .with("identitaet.remove", foreign));

            assertThat(filesOf(browser.get(Applicant.FORM + "/ausweis"))).isEmpty();
            assertThat(filesOf(owner.get(Applicant.FORM + "/ausweis"))).containsExactly("geheim.png");
        }
    }

    @Test
    void tooManyFilesAreToldAndNoneIsLost() {
        for (int i = 1; i <= 6; i++) {
            browser.send(uploading("seite-" + i + ".png", PICTURE));
        }

        assertThat(browser.send(proof(browser))).answers(422, "seite-1.png", "seite-6.png");
    }

    @Test
    void aDoubleClickWithAFileKeepsTheFile() {
        var form = uploading("ausweis.png", PICTURE);

        var pages = AtOnce.times(2, () -> browser.send(form));

        assertThat(pages).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(filesOf(browser.get(Applicant.FORM + "/ausweis"))).contains("ausweis.png");
        var receipt = browser.submit(Applicant.confirmed(browser.get(Applicant.FORM + "/pruefen")));
        assertThat(erasedFilesOf(Applicant.Receipt.on(receipt).number())).isZero();
    }

    private PageForm uploading(String name, byte[] content) {
        return uploading(browser, name, content);
    }

    private static PageForm uploading(Browser browser, String name, byte[] content) {
        return proof(browser).with("identitaet.way", "upload").attach(INPUT, name, content);
    }

    private static PageForm proof(Browser browser) {
        return browser.get(Applicant.FORM + "/ausweis").theForm("/ausweis");
    }

    private void everythingElseIsThere() {
        assertThat(browser.get(Applicant.FORM + "/person").theForm("/person").values())
                .containsEntry("person.familienname", List.of(People.NAME));
        assertThat(filesOf(browser.get(Applicant.FORM + "/ausweis"))).isEmpty();
    }

    private static List<String> filesOf(WebPage page) {
        return page.all("<span>([^<]+)</span>\\s*<button[^>]*name=\"identitaet.remove\"");
    }

    private static long erasedFilesOf(String number) {
        return People.town()
                .jdbc()
                .sql("select count(*) from attachment t join application a on t.application = a.id"
                        + " join document d on t.document = d.id where a.number = ? and d.erased_at is not null")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.class"));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf() {
        return pdf(document -> {});
    }

    private static byte[] acting() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    private static byte[] pdf(Consumer<PDDocument> change) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
