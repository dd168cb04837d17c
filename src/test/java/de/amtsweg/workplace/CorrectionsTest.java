package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Correction;
import de.amtsweg.application.Corrections;
import de.amtsweg.application.Corrections.Result;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk puts right what somebody has mistyped. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CorrectionsTest {
    private static final PersonId SABINE = new PersonId("sabine");
    private static final String PAGE = "kontakt";

    private final Town town;
    private final Corrections corrections;
    private final Application notice;

    CorrectionsTest(TestDatabase database) {
        town = Town.on(database);
        corrections = town.the(Corrections.class);
        notice = AtTheDesk.aNotice(town);
    }

    @Test
    void whatWasChangedIsMarkedWithWhoAndWhyAndHowItWasBefore() {
        var sabine = new Visitor(town).as("sabine");
        var page = sabine.get(address());
        assertThat(page.text()).contains("Was eingereicht wurde, bleibt erhalten.");

        page = sabine.post(address(), typed("0", "Telefonisch geklärt", "telefon", "01234 777"));

        assertThat(page.text())
                .contains(
                        "Die Berichtigung ist festgehalten.",
                        "Telefonisch geklärt",
                        "geändert:",
                        "01234 777",
                        "vorher:");
        assertThat(page.text()).contains("Angaben wurden berichtigt.");
        assertThat(again().answer("telefon")).contains("01234 777");
        assertThat(corrections.handedIn(notice.id())).contains(notice.answers());
    }

    @Test
    void withoutAReasonNothingIsCorrected() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        var page = sabine.post(address(), typed("0", " ", "telefon", "01234 777"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("warum Sie berichtigen", "01234 777");
        assertThat(again().answers()).isEqualTo(notice.answers());
    }

    @Test
    void aWrongAnswerIsExplainedAsTheApplicantWouldReadIt() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        var page = sabine.post(address(), typed("0", "Tippfehler", "email", "kein at"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("E-Mail-Adresse mit @");
    }

    @Test
    void whoReadAnOlderStateIsToldAndLosesNothing() {
        assertThat(correct("01234 1", 0)).isEqualTo(Result.RECORDED);
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        var page = sabine.post(address(), typed("0", "Zweites Fenster", "telefon", "01234 2"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains("Jemand anderes hat inzwischen etwas berichtigt", "01234 2", "Zweites Fenster");
        assertThat(again().answer("telefon")).contains("01234 1");
    }

    @Test
    void ofTwoAtTheSameMomentOneCounts() {
        var results = AtOnce.<Result>all(List.of(() -> correct("01234 1", 0), () -> correct("01234 2", 0)));

        assertThat(results).containsExactlyInAnyOrder(Result.RECORDED, Result.CHANGED_MEANWHILE);
        assertThat(corrections.of(notice.id())).extracting(Correction::number).containsExactly(1);
    }

    @Test
    void whatIsAlreadySoIsNoCorrection() {
        assertThat(corrections.correct(notice.id(), 0, notice.answers(), "Nichts", SABINE))
                .isEqualTo(Result.NOTHING_CHANGED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corrections.correct(notice.id(), 0, notice.answers(), "", SABINE));
    }

    @Test
    void whatIsDecidedStaysAsItWas() {
        town.jdbc()
                .sql("update application set status = 'CLOSED' where id = ?")
                .param(notice.id().value())
                .update();

        assertThat(correct("01234 1", 0)).isEqualTo(Result.TOO_LATE);
    }

    @Test
    void whoDoesNotWorkOnItCorrectsNothing() {
        var bruno = new Visitor(town).as("bruno");

        assertThat(bruno.get(address()).status()).isEqualTo(404);
        assertThat(bruno.post(address(), typed("0", "x", "telefon", "1")).status())
                .isEqualTo(404);
        assertThat(new Visitor(town)
                        .as("sabine")
                        .get("/arbeitsplatz/antraege/" + notice.number() + "/berichtigen/gibt-es-nicht")
                        .status())
                .isEqualTo(404);
    }

    private Result correct(String phone, int seen) {
        return corrections.correct(notice.id(), seen, notice.answers().with("telefon", phone), "Telefonat", SABINE);
    }

    private Application again() {
        return town.the(Applications.class).get(notice.id());
    }

    private String address() {
        return "/arbeitsplatz/antraege/" + notice.number() + "/berichtigen/" + PAGE;
    }

    /** The page as it is, with one answer typed anew. */
    private List<Map.Entry<String, String>> typed(String seen, String reason, String field, String text) {
        var typed = new ArrayList<Map.Entry<String, String>>();
        typed.add(Map.entry("_stand", seen));
        typed.add(Map.entry("_grund", reason));
        for (var one : List.of("email", "telefon", "zustellung")) {
            typed.add(Map.entry("_shown", one));
            typed.add(
                    Map.entry(one, one.equals(field) ? text : notice.answer(one).orElse("")));
        }
        return typed;
    }
}
