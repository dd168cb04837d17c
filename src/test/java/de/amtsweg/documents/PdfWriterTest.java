package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.Block.Paragraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static final PdfWriter WRITER = new PdfWriter();

    @Test
    void aCertificateIsAnArchiveDocumentForEverybody() throws Exception {
        byte[] pdf = WRITER.write(Letters.certificate());

        Files.write(Path.of("target/certificate.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
    }

    @Test
    void aTableOverSeveralPagesIsAnArchiveDocumentForEverybody() throws Exception {
        byte[] pdf = WRITER.write(Letters.feeDecision());

        Files.write(Path.of("target/fee-decision.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf)).contains("Seite 1 von 4", "Seite 4 von 4");
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(WRITER.write(Letters.feeDecision())).isEqualTo(new PdfWriter().write(Letters.feeDecision()));
    }

    @Test
    void linesBrokenAtABlankDoNotRunWordsTogether() throws Exception {
        byte[] pdf = WRITER.write(Letters.of(new Paragraph(Text.of("Frau Dr. Öztürk hat Recht. ".repeat(40)))));

        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .contains("Frau Dr. Öztürk hat Recht. ".repeat(40).strip());
    }

    @Test
    void aWordLongerThanALineIsBroken() throws Exception {
        String word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(8);

        byte[] pdf = WRITER.write(Letters.of(
                new Paragraph(Text.of(word)),
                new Block.LabelValues(List.of(Block.LabelValue.of(word, word))),
                new Block.Table(
                        List.of(Block.Column.left("A"), Block.Column.right(word)),
                        List.of(List.of(Text.of(word), Text.of("1"))))));

        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf).replaceAll("\\s+", "")).contains(word);
    }

    @Test
    void aCharacterNoFontHasIsReplacedAndStopsNothing() throws Exception {
        byte[] pdf = WRITER.write(Letters.titled(
                "Titel \u0001 \uDBFF <&>", new Paragraph(Text.of("Hallo \uD83D\uDC36 漢字 \uD800 \u0007 \t Ende"))));

        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf)).contains("Hallo", "Ende");
    }

    @Test
    void everyLetterOfDin91379IsWrittenAndReadBack() throws Exception {
        var letters = din91379();

        byte[] pdf = WRITER.write(Letters.of(letters.stream()
                .map(letter -> (Block) new Paragraph(Text.of(letter)))
                .toArray(Block[]::new)));

        assertThat(letters).hasSizeGreaterThan(900);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        var written = textOf(pdf).lines().map(PdfWriterTest::inAnyOrder).toList();
        assertThat(written)
                .containsAll(letters.stream()
                        .map(PdfWriterTest::inAnyOrder)
                        .filter(letter -> !letter.isEmpty())
                        .toList());
    }

    /** The reader used here takes a mark between two letters for a mark of the second. */
    private static String inAnyOrder(String letter) {
        var sorted = Normalizer.normalize(letter, Normalizer.Form.NFD)
                .replaceAll("\\s", "")
                .chars()
                .sorted();
        return sorted.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> din91379() throws Exception {
        try (var lines = PdfWriterTest.class.getResourceAsStream("/documents/din-91379.txt")) {
            return new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" "))
                            .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                            .reduce("", String::concat))
                    .toList();
        }
    }

    static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
