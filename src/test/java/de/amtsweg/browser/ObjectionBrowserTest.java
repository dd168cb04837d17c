package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryReports;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.Town;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody does not agree with a decision, and a clerk looks at it again. */
class ObjectionBrowserTest {
    private static Stage stage;
    private static Town town;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        town = stage.town();
    }

    @Test
    void aCitizenObjectsByKeyboardAndTheClerkFindsATask() {
        var sent = stage.sent();
        var fee = feeDecision(sent.application());
        town.the(DeliveryReports.class).handedOver(fee.id(), new PersonId("sabine"));
        try (var visitor = stage.visitor(options -> options.setViewportSize(1280, 860));
                var clerk = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            visitor.opens("/status")
                    .fills("Nummer", sent.number())
                    .fills("Geheimcode", sent.secretCode().orElseThrow())
                    .presses("Stand ansehen");
            visitor.sees("Gilt am").inspectsAtEveryWidth("stand-mit-bescheid");
            follows(visitor, "Widerspruch erheben").inspectsAtEveryWidth("widerspruch");
            var keys = new Keys(visitor.page());
            visitor.leaves(() -> keys.tabTo("text")
                    .type("Die Gebühr ist zu hoch.")
                    .press("Tab")
                    .press("Enter"));
            visitor.sees("Wir prüfen ihn.")
                    .sees("unterschreiben Sie ihn")
                    .doesNotSee("Warum sind Sie nicht einverstanden?")
                    .inspectsAtEveryWidth("widerspruch-eingegangen");
            visitor.follows("Zurück zum Stand").sees("Wir prüfen Ihren Widerspruch.");
            visitor.inspectsAtEveryWidth("stand-mit-widerspruch");

            new Clerk(clerk).signsIn("sabine");
            clerk.opens("/arbeitsplatz/antraege/" + sent.number())
                    .sees(": offen")
                    .sees("Widerspruch eingegangen am");
            var task = clerk.page().locator("tr:has-text('Widerspruch prüfen') a");
            clerk.leaves(() -> task.first().click()).looks();
            clerk.presses("Aufgabe übernehmen");
            clerk.chooses("Wie geht es weiter?", "Wir helfen ab")
                    .sees("Vorschau: Abhilfe auf Ihren Widerspruch")
                    .inspectsAtEveryWidth("widerspruch-pruefen");
        }
        assertThat(town.the(Objections.class).of(sent.application()))
                .singleElement()
                .satisfies(objection -> assertThat(objection.form()).isEqualTo(Objection.Form.ONLINE));
    }

    @Test
    void whatCameOnPaperIsRecordedAtTheDesk() {
        var notice = stage.notice();
        feeDecision(notice.id());
        try (var clerk = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(clerk).signsIn("sabine");
            clerk.opens("/arbeitsplatz/antraege/" + notice.number());
            follows(clerk, "Widerspruch aufnehmen").inspectsAtEveryWidth("widerspruch-aufnehmen");
            clerk.fills("Eingegangen am", "2199-01-01").presses("Widerspruch aufnehmen");
            clerk.sees("Nennen Sie den Tag").inspectsAtEveryWidth("widerspruch-aufnehmen-falscher-tag");
            clerk.fills("Eingegangen am", LocalDate.now().toString())
                    .fills("Was steht darin?", "Zu teuer.")
                    .presses("Widerspruch aufnehmen");
            clerk.sees("Der Widerspruch ist festgehalten.").inspectsAtEveryWidth("widerspruch-aufgenommen");
        }
        assertThat(town.the(Objections.class).of(notice.id())).hasSize(1);
    }

    /** The link beside the fee decision; readers hear which document it is about. */
    private static Visitor follows(Visitor visitor, String action) {
        var link = visitor.page().locator("a:has-text('" + action + "'):has-text('Gebührenbescheid')");
        return visitor.leaves(() -> link.first().click()).looks();
    }

    private static Delivery feeDecision(ApplicationId application) {
        Stage.until(
                "the fee decision", () -> feeDecisions(application).findAny().isPresent());
        return feeDecisions(application).findFirst().orElseThrow();
    }

    private static Stream<Delivery> feeDecisions(ApplicationId application) {
        return town.the(Deliveries.class).of(application).stream()
                .filter(delivery -> town.the(Objections.class).mayRecord(delivery));
    }
}
