package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.FieldView;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Languages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The form of "Gewerbe anmelden": who sees which pages, and what is computed. */
class BusinessNoticeFormTest {
    private static Form form;

    @BeforeAll
    static void read() throws IOException {
        var folder = Path.of("forms/gewerbe-anmelden");
        form = FormsForTests.parse(
                Files.readAllBytes(folder.resolve("antrag.form")),
                Map.of(
                        "en", Files.readAllBytes(folder.resolve("antrag.en.yaml")),
                        "de-simple", Files.readAllBytes(folder.resolve("antrag.de-simple.yaml"))));
    }

    @Test
    void aSoleTraderWithoutStaffIsAskedElevenShortPagesAfterThePrecheck() {
        assertThat(visible(soleTrader()))
                .containsExactly(
                        "ihr-vorhaben",
                        "wer",
                        "unternehmen",
                        "person",
                        "wohnanschrift",
                        "betriebsstaette",
                        "ihre-taetigkeit",
                        "anlass-der-anzeige",
                        "beschaeftigte",
                        "erlaubnisse",
                        "ausweis",
                        "kontakt");
    }

    @Test
    void whatASoleTraderAnsweredIsComplete() {
        assertThat(form.checkAll(soleTrader(), FormsForTests.GERMAN).problems()).isEmpty();
    }

    @Test
    void ownerAndPlaceOfBusinessAreComputed() {
        var answers = form.checkAll(soleTrader(), FormsForTests.GERMAN).answers();

        assertThat(answers.text("personArt")).contains("natuerlich");
        assertThat(answers.text("inhaber")).contains("Lena Muster");
        assertThat(answers.text("anlass")).contains("Neugründung");
        assertThat(answers.text("betriebsanschrift.strasse")).contains("Birkenweg");
        assertThat(answers.at("anzahlVertreter")).contains(new BigDecimal("0"));
    }

    @Test
    void aCompanyBeingFoundedNamesAllRepresentativesAndNoRegister() {
        var company = soleTrader()
                .with("rechtsform", "gmbh")
                .with("inGruendung", true)
                .with("eingetragenerName", "Muster GmbH")
                .with("vertreter", List.of(Map.of("familienname", "Beispiel")));

        var answers = form.checkAll(company, FormsForTests.GERMAN).answers();

        assertThat(visible(company)).contains("vertretung", "nachweise").doesNotContain("register", "beteiligte");
        assertThat(answers.text("firma")).contains("Muster GmbH (in Gründung)");
        assertThat(answers.at("anzahlVertreter")).contains(new BigDecimal("2"));
        assertThat(form.page("person").orElseThrow().title(answers, FormsForTests.GERMAN))
                .isEqualTo("Gesetzliche Vertretung");
    }

    @Test
    void whoMovesHereIsAskedForTheFormerPlaceAndNotForTheReason() {
        var moving = soleTrader().with("vorhaben", "zuzug").with("anlassWahl", "");

        assertThat(visible(moving)).contains("frueher").doesNotContain("anlass-der-anzeige");
        assertThat(form.checkAll(moving, FormsForTests.GERMAN).answers().text("anlass"))
                .contains("Verlegung aus einem anderen Meldebezirk");
    }

    @Test
    void aResidenceTitleIsOnlyAskedForOfPeopleFromOutsideEuropesFreedoms() {
        assertThat(visible(soleTrader())).doesNotContain("aufenthaltstitel");
        assertThat(visible(soleTrader()
                        .with("person.staatsangehoerigkeiten", List.of(Map.of("staat", "TR"), Map.of("staat", "FR")))))
                .doesNotContain("aufenthaltstitel");
        assertThat(visible(soleTrader().with("person.staatsangehoerigkeiten", List.of(Map.of("staat", "TR")))))
                .contains("aufenthaltstitel", "nachweise");
    }

    @Test
    void noPageShowsMoreThanSevenFields() {
        for (var answers : List.of(
                soleTrader(),
                soleTrader().with("rolle", "vollmacht"),
                soleTrader().with("rechtsform", "auslaendisch").with("erlaubnisNoetig", "ja"),
                soleTrader().with("vorhaben", "zuzug").with("frueherVollstaendig", "nein"))) {
            for (var page : form.visiblePages(answers, FormsForTests.GERMAN)) {
                assertThat(fields(page, answers)).as("page %s", page.id()).isLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void everyPageIsThereInEnglish() {
        var english = form.visiblePages(soleTrader(), FormsForTests.ENGLISH).stream()
                .map(page -> page.title(soleTrader(), FormsForTests.ENGLISH))
                .toList();

        assertThat(english)
                .contains("Who is giving notice?", "Person", "Activity")
                .doesNotContain("Tätigkeit");
    }

    @Test
    void inPlainGermanTheHeadingStillDependsOnTheAnswers() {
        var plain = FormContext.of(Languages.PLAIN_GERMAN, FormsForTests.TODAY);
        var person = form.page("person").orElseThrow();
        var company =
                form.checkAll(soleTrader().with("rechtsform", "gmbh"), plain).answers();

        assertThat(person.title(soleTrader(), plain)).isEqualTo("Angaben zur Person");
        assertThat(person.title(company, plain)).isEqualTo("Wer vertritt das Unternehmen?");
    }

    private static long fields(FormPage page, Answers answers) {
        return form.view(page, answers, null, List.of(), FormsForTests.GERMAN).fields().stream()
                .filter(field -> !field.inputs().isEmpty() || !field.add().isEmpty())
                .map(FieldView::id)
                .count();
    }

    private static List<String> visible(Answers answers) {
        return form.visiblePages(answers, FormsForTests.GERMAN).stream()
                .map(FormPage::id)
                .toList();
    }

    private static Answers soleTrader() {
        return new Answers(Map.of())
                .with("vorhaben", "neu")
                .with("taetigkeitsart", "gewerbe")
                .with("betriebsort", Map.of("plz", "12345", "ort", "Musterstadt"))
                .with("rolle", "selbst")
                .with("rechtsform", "einzelunternehmen")
                .with("person.familienname", "Muster")
                .with("person.vornamen", "Lena")
                .with("person.geschlecht", "weiblich")
                .with("person.geburtsdatum", LocalDate.of(1990, 2, 3))
                .with("person.geburtsort", "Musterstadt")
                .with("person.geburtsstaat", "DE")
                .with("person.staatsangehoerigkeiten", List.of(Map.of("staat", "DE")))
                .with(
                        "person.anschrift",
                        Map.of(
                                "strasse", "Birkenweg",
                                "hausnummer", "3",
                                "plz", "12345",
                                "ort", "Musterstadt",
                                "land", "DE"))
                .with("betriebGleichWohnung", true)
                .with("betriebArt", "hauptniederlassung")
                .with("taetigkeit", "Online-Handel mit gebrauchten Fahrrädern")
                .with("betriebsform", List.of("handel"))
                .with("besonders", List.of("nichts"))
                .with("nebenerwerb", "nein")
                .with("beginn", LocalDate.of(2026, 5, 11))
                .with("anlassWahl", "Neugründung")
                .with("hatBeschaeftigte", "nein")
                .with("erlaubnisNoetig", "nein")
                .with("identitaet", Map.of("way", "onsite"))
                .with("zustellung", "herunterladen");
    }
}
