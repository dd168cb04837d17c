package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static de.amtsweg.forms.OneQuestion.answer;
import static de.amtsweg.forms.OneQuestion.messages;
import static de.amtsweg.forms.OneQuestion.municipal;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

/** The numbers, times, amounts and files town halls ask for. */
class MunicipalFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "de89370400440532013000, DE89370400440532013000",
        "IBAN DE89-3704-0044-0532-0130-00, DE89370400440532013000",
        "AT61 1904 3002 3457 3201, AT611904300234573201",
        "GB29 NWBK 6016 1331 9268 19, GB29NWBK60161331926819"
    })
    void anIbanIsKeptWithoutSpaces(String text, String iban) {
        assertThat(answer(municipal("iban"), "a", text)).isEqualTo(iban);
    }

    @Test
    void aWrongIbanIsExplained() {
        assertThat(messages(municipal("iban"), "a", "532013000"))
                .singleElement()
                .asString()
                .contains("zwei Buchstaben");
        assertThat(messages(municipal("iban"), "a", "DE89370400440532013001"))
                .singleElement()
                .asString()
                .contains("vertauscht");
        assertThat(messages(municipal("iban"), "a", "DE8937040044053201300"))
                .containsExactly(
                        "Eine IBAN aus dem Land Deutschland hat 22 Zeichen, bei „Frage“ sind es 21. Bitte vergleichen Sie sie mit Ihrer Bankkarte.");
        assertThat(messages(municipal("iban"), "a", "QQ89370400440532013000"))
                .singleElement()
                .asString()
                .contains("QQ");
    }

    @Test
    void aCoApplicantIsANameAndPerhapsAnAddress() {
        assertThat(answer(municipal("co-applicant"), "a.name", " Otto  Muster ", "a.email", "otto@example.org"))
                .isEqualTo(Map.of("name", "Otto Muster", "email", "otto@example.org"));
        assertThat(answer(municipal("co-applicant"), "a.name", "Otto Muster")).isEqualTo(Map.of("name", "Otto Muster"));
        assertThat(messages(municipal("co-applicant"), "a.email", "otto"))
                .containsExactly(
                        "Bitte geben Sie bei „Frage“ den Namen der Person ein, die zustimmen soll.",
                        "Bitte geben Sie bei „Frage“ eine E-Mail-Adresse mit @ ein, zum Beispiel name@beispiel.de.");
        assertThat(messages(municipal("co-applicant"), "a.name", "Отто"))
                .singleElement()
                .asString()
                .contains("lateinischen Buchstaben");
    }

    @Test
    void coApplicantsAreFoundInGroupsAndRows() {
        var form = page("""
                {"type": "dynamiclist", "path": "mit", "label": "Mit", "components": [
                    {"type": "textfield", "key": "wer", "label": "Wer", "properties": {"amtsweg.type": "co-applicant"}}]},
                {"type": "group", "label": "Gruppe", "components": [
                    {"type": "textfield", "key": "partner", "label": "Wer", "properties": {"amtsweg.type": "co-applicant"}}]}""");

        var named = form.invitees(new Answers(Map.of(
                "partner", Map.of("name", "Ida"),
                "mit", List.of(Map.of("wer", Map.of("name", "Otto", "email", "otto@example.org")), Map.of()))));

        assertThat(form.asksForInvitees()).isTrue();
        assertThat(named).extracting(Invitee::name).containsExactly("Otto", "Ida");
        assertThat(named.getFirst().email()).contains("otto@example.org");
    }

    @Test
    void readersOfAnIbanAreToldTheBank() {
        assertThat(reading(municipal("iban"), "DE89370400440532013000").value())
                .isEqualTo("DE89 3704 0044 0532 0130 00 (Commerzbank)");
        assertThat(reading(municipal("iban"), "AT611904300234573201").value()).isEqualTo("AT61 1904 3002 3457 3201");
    }

    @ParameterizedTest
    @CsvSource({
        "m-ab 123, M-AB 123",
        "M AB123e, M-AB 123E",
        "M·AB 1234, M-AB 1234",
        "LÖ–X 1 H, LÖ-X 1H",
        "B:A 1, B-A 1",
        "HH-06123, HH-06123",
        "Y-123456, Y-123456"
    })
    void aLicencePlateIsKeptAsInThePapers(String text, String plate) {
        assertThat(answer(municipal("licence-plate"), "a", text)).isEqualTo(plate);
    }

    @ParameterizedTest
    @CsvSource({"MAB123, Bindestrich", "M-AB, zum Beispiel", "M-AB 0123, zum Beispiel", "WES-AB 1234E, höchstens 8"})
    void aWrongLicencePlateIsExplained(String text, String words) {
        assertThat(messages(municipal("licence-plate"), "a", text))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86095742719", "47036892816", "65929970489", "12 345 678 903"})
    void aTaxIdIsTakenWhenItsCheckDigitFits(String text) {
        var form = page(municipal("tax-id"));
        var checked = form.check(form.pages().getFirst(), typed("a", text), Answers.NONE, GERMAN);

        assertThat(checked.accepted()).isEqualTo(!text.startsWith("12"));
    }

    @ParameterizedTest
    @CsvSource({
        "86095742718, vertauscht",
        "06095742719, vertauscht",
        "11111111111, vertauscht",
        "8609574271, 11 Ziffern",
        "ABC, nur Ziffern"
    })
    void aWrongTaxIdIsExplained(String text, String words) {
        assertThat(messages(municipal("tax-id"), "a", text))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "BW, 93815/08152, 2893081508152",
        "BY, 181/815/08155, 9181081508155",
        "BE, 21/815/08150, 1121081508150",
        "BB, 048/815/08155, 3048081508155",
        "HB, 75 815 08152, 2475081508152",
        "HH, 02/815/08156, 2202081508156",
        "HE, 013 815 08153, 2613081508153",
        "MV, 079/815/08151, 4079081508151",
        "NI, 24/815/08151, 2324081508151",
        "NW, 133/8150/8159, 5133081508159",
        "RP, 22/815/08154, 2722081508154",
        "SL, 010/815/08182, 1010081508182",
        "SN, 201/123/12340, 3201012312340",
        "ST, 101/815/08154, 3101081508154",
        "SH, 29/815/08158, 2129081508158",
        "TH, 151/815/08156, 4151081508156"
    })
    void aTaxNumberGetsItsThirteenDigits(String state, String text, String digits) {
        var component = """
                {"type": "textfield", "key": "a", "label": "Frage", "properties": {"amtsweg.type": "tax-number", "amtsweg.state": "%s"}}
                """.formatted(state);

        assertThat(answer(component, "a", text)).isEqualTo(digits);
        assertThat(answer(component, "a", digits)).isEqualTo(digits);
        assertThat(messages(component, "a", "12")).hasSize(1);
    }

    @Test
    void aTaxNumberOfAnUnknownStateStaysAsItWasWritten() {
        assertThat(answer(municipal("tax-number"), "a", "133 / 8150 / 8159")).isEqualTo("133/8150/8159");
        assertThat(messages(municipal("tax-number"), "a", "133/815")).hasSize(1);
        assertThat(messages(municipal("tax-number"), "a", "elf")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'12,5', 12.50",
        "'1.234,50 €', 1234.50",
        "'1,234.50', 1234.50",
        "'EUR 5', 5.00",
        "'5,-', 5.00",
        "'5,--€', 5.00",
        "'7 Euro', 7.00"
    })
    void moneyIsReadAsPeopleWriteIt(String text, BigDecimal amount) {
        assertThat(answer(municipal("money"), "a", text)).isEqualTo(amount);
    }

    @Test
    void moneyKeepsToItsLimitsAndToCents() {
        var component = """
                {"type": "textfield", "key": "a", "label": "Frage", "properties": {"amtsweg.type": "money", "amtsweg.min": "1", "amtsweg.max": "=10 * 10"}}
                """;

        assertThat(messages(component, "a", "0,50"))
                .containsExactly("Bitte geben Sie bei „Frage“ einen Betrag ab 1,00\u00A0€ ein.");
        assertThat(messages(component, "a", "100,01")).hasSize(1);
        assertThat(messages(component, "a", "5,005")).singleElement().asString().contains("zwei Stellen");
        assertThat(messages(component, "a", "viel")).singleElement().asString().contains("12,50");
        assertThat(reading(component, new BigDecimal("50")).value()).isEqualTo("50,00\u00A0€");
    }

    @Test
    void aPeriodHasAnEndAfterItsBeginning() {
        assertThat(answer(municipal("period"), days("1", "3")))
                .isEqualTo(Map.of("von", LocalDate.of(2026, 5, 1), "bis", LocalDate.of(2026, 5, 3)));
        assertThat(messages(municipal("period"), days("3", "1")))
                .containsExactly(
                        "Das Ende bei „Frage“ liegt vor dem Anfang. Bitte nennen Sie ein Ende ab dem 03.05.2026, oder ändern Sie den Anfang.");
        assertThat(messages(municipal("period"), "a.von.tag", "1", "a.von.monat", "5", "a.von.jahr", "2026"))
                .hasSize(3);
    }

    @Test
    void aPeriodMayBeOpen() {
        var open = """
                {"type": "textfield", "key": "a", "label": "Frage", "properties": {"amtsweg.type": "period", "amtsweg.open": "true"}}
                """;

        var answer = answer(open, "a.von.tag", "1", "a.von.monat", "5", "a.von.jahr", "2026");

        assertThat(answer).isEqualTo(Map.of("von", LocalDate.of(2026, 5, 1)));
        assertThat(reading(open, answer).value()).isEqualTo("ab 01.05.2026");
    }

    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "09.30 Uhr, 09:30",
        "930, 09:30",
        "14 Uhr, 14:00",
        "9 Uhr 15, 09:15",
        "9:30 pm, 21:30",
        "12 a.m., 00:00"
    })
    void aTimeIsReadAsPeopleWriteIt(String text, LocalTime time) {
        assertThat(answer(TIME.formatted(""), "a", text)).isEqualTo(time);
    }

    @Test
    void aTimeKeepsToItsLimitsAndItsInterval() {
        var limited = TIME.formatted(
                ", \"timeInterval\": 15, \"properties\": {\"amtsweg.minTime\": \"08:00\", \"amtsweg.maxTime\": \"=time(\\\"18:00:00\\\")\"}");

        assertThat(messages(limited, "a", "9:10")).singleElement().asString().contains("15 Minuten");
        assertThat(messages(limited, "a", "7:45")).singleElement().asString().contains("ab 08:00");
        assertThat(messages(limited, "a", "18:15")).singleElement().asString().contains("bis 18:00");
        assertThat(messages(limited, "a", "24:00")).singleElement().asString().contains("23:59");
        assertThat(messages(limited, "a", "18:00")).isEmpty();
    }

    @Test
    void aMomentIsADayAndATimeOfThePlace() {
        var component = """
                {"type": "datetime", "subtype": "datetime", "dateLabel": "Frage", "timeLabel": "Uhrzeit", "timeSerializingFormat": "utc_offset", "key": "a"}
                """;
        var day = List.of("a.tag", "5", "a.monat", "3", "a.jahr", "2026");

        assertThat(answer(component, "a.tag", "5", "a.monat", "3", "a.jahr", "2026", "a.uhrzeit", "9:30"))
                .isEqualTo(LocalDateTime.of(2026, 3, 5, 9, 30));
        assertThat(messages(component, day.toArray(String[]::new)))
                .singleElement()
                .asString()
                .contains("Uhrzeit");
        assertThat(reading(component, "2026-03-05T09:30+02:00").value()).isEqualTo("05.03.2026, 09:30");
    }

    @Test
    void whoHasOneNameOnlySaysSo() {
        var component = """
                {"type": "textfield", "key": "a", "label": "Vorname", "validate": {"required": true}, "properties": {"amtsweg.type": "person-name", "amtsweg.mononym": "true"}}
                """;

        var answer = answer(component, "a", "", "a.ohne", "true");

        assertThat(reading(component, answer).value()).isEqualTo("keiner (steht nicht im Ausweis oder Pass)");
        assertThat(messages(component, "a", "Anna", "a.ohne", "true")).hasSize(1);
        assertThat(messages(municipal("person-name"), "a", "–")).hasSize(1);
        assertThat(messages(municipal("person-name"), "a", "", "a.ohne", "true"))
                .isEmpty();
    }

    @Test
    void aNationalityMayBeMissingOrUnclear() {
        assertThat(answer(municipal("nationality"), "a", "staatenlos")).isEqualTo("staatenlos");
        assertThat(reading(municipal("nationality"), "ungeklaert").value()).isEqualTo("ungeklärt");
        assertThat(messages(municipal("country"), "a", "staatenlos")).hasSize(1);
    }

    @Test
    void tagsAreChosenFromWhatIsOffered() {
        var component = """
                {"type": "taglist", "key": "a", "label": "Frage", "values": [{"value": "x", "label": "X"}, {"value": "y", "label": "Y"}]}
                """;

        assertThat(answer(component, "a", "x", "a", "y")).isEqualTo(List.of("x", "y"));
        assertThat(messages(component, "a", "z")).hasSize(1);
    }

    @Test
    void aFilepickerTakesFilesOfTheKindsItNames() {
        var component = """
                {"type": "filepicker", "key": "a", "label": "Frage", "accept": ".pdf", "multiple": %s}
                """;
        var plan = new UploadedFile(DocumentId.next(), "plan.pdf", "application/pdf", 9, 1);
        var photo = new UploadedFile(DocumentId.next(), "foto.png", "image/png", 9, 1);

        assertThat(uploaded(component.formatted(true), plan).problems()).isEmpty();
        assertThat(uploaded(component.formatted(true), plan, photo).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("foto.png", "PDF"));
        assertThat(uploaded(
                                component.formatted(false),
                                plan,
                                new UploadedFile(DocumentId.next(), "b.pdf", "application/pdf", 9, 1))
                        .problems())
                .hasSize(1);
    }

    @Test
    void ofAMaskedAnswerOthersReadTheEndOnly() {
        var component = """
                {"type": "textfield", "key": "a", "label": "Frage", "properties": {"amtsweg.type": "iban", "amtsweg.mask": "4", "amtsweg.search": "true"}}
                """;
        var form = page(component);
        var view = form.reading(new Answers(Map.of("a", "DE89370400440532013000")), ENGLISH);

        assertThat(view.masked().sections().getFirst().entries().getFirst().value())
                .isEqualTo("••••3000");
        assertThat(view.sections().getFirst().entries().getFirst().value()).startsWith("DE89 3704");
        assertThat(form.searchable()).containsExactly("a");
    }

    private static final String TIME =
            "{\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"a\", \"label\": \"Frage\"%s}";

    private static Checked uploaded(String component, UploadedFile... files) {
        var form = page(component);
        var values = new LinkedMultiValueMap<String, String>();
        values.add("_shown", "a");
        return form.check(
                form.pages().getFirst(),
                new Submission(values, Map.of("a.file", List.of(files))),
                Answers.NONE,
                GERMAN);
    }

    private static String[] days(String from, String to) {
        return new String[] {
            "a.von.tag",
            from,
            "a.von.monat",
            "5",
            "a.von.jahr",
            "2026",
            "a.bis.tag",
            to,
            "a.bis.monat",
            "5",
            "a.bis.jahr",
            "2026"
        };
    }

    private static ReadingView.Entry reading(String component, Object value) {
        return page(component)
                .reading(new Answers(Map.of("a", value)), GERMAN)
                .sections()
                .getFirst()
                .entries()
                .getFirst();
    }
}
