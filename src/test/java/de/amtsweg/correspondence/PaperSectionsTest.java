package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterhead;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.forms.FormsForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperSectionsTest {
    private static final String LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(4);

    @Test
    void aFormOfTwoHundredQuestionsIsPrinted() throws Exception {
        var pdf = paper(IntStream.rangeClosed(1, 200)
                .mapToObj("{\"type\": \"textfield\", \"key\": \"k%1$d\", \"label\": \"Frage Nummer %1$d\"}"::formatted)
                .collect(Collectors.joining(",")));

        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf)).contains("1.1 Frage Nummer 1", "1.200 Frage Nummer 200");
    }

    @Test
    void longWordsAreBrokenWhereverTheyStand() throws Exception {
        var pdf = paper("""
                {"type": "textfield", "key": "a", "label": "%1$s", "description": "%1$s"},
                {"type": "checkbox", "key": "b", "label": "%1$s"},
                {"type": "filepicker", "key": "c", "label": "%1$s"},
                {"type": "group", "label": "%1$s", "components": [
                  {"type": "radio", "key": "d", "label": "D", "values": [{"value": "x", "label": "%1$s"}]}]}""".formatted(LONG));

        Files.write(Path.of("target/paper-long-words.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf).replaceAll("\\s+", "").split(LONG, -1)).hasSize(7);
    }

    @Test
    void inputsOfSeveralPartsStandUnderEachOther() throws Exception {
        var pdf = paper("""
                {"type": "textfield", "key": "a", "label": "Zeitraum", "properties": {"amtsweg.type": "period"}},
                {"type": "textfield", "key": "b", "label": "Ich versichere **alles**.", "properties": {"amtsweg.type": "declaration"}},
                {"type": "textfield", "key": "c", "label": "Erlaubnis", "properties": {"amtsweg.type": "evidence"}},
                {"type": "datetime", "subtype": "datetime", "key": "d", "label": "Termin"}""");

        Files.write(Path.of("target/paper-parts.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf))
                .contains("Von", "Bis", "TT.MM.JJJJ", "HH:MM", "Bitte fügen Sie bei: Erlaubnis", "Ich reiche das nach");
    }

    private static byte[] paper(String components) {
        var letterhead = new Letterhead("Stadt Musterstadt", "", "#1B4F72", Optional.empty(), "", List.of(), List.of());
        return new PdfWriter()
                .write(new DocumentModel(
                        Locale.GERMAN,
                        Instant.parse("2026-05-04T08:15:30Z"),
                        letterhead,
                        List.of(),
                        List.of(),
                        "Formular",
                        PaperSections.blocks(FormsForTests.page(components).blank(FormsForTests.GERMAN)),
                        Optional.empty(),
                        "Formular · Fassung 3"));
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
