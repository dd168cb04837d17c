package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.ScenarioRunner;
import de.amtsweg.workflow.TaskList;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A letter comes that objects to the fee. */
class ObjectionRecordPagesTest {
    private final Town town = Town.on(TestDatabase.H2);
    private final Application notice = AtTheDesk.aNotice(town);
    private final String today = LocalDate.now(town.the(Clock.class)).toString();

    @Test
    void theClerkRecordsItAndFindsATaskForIt() {
        var sabine = new Visitor(town).as("sabine");
        assertThat(sabine.get(theCase()).text()).contains("Widerspruch aufnehmen");
        assertThat(sabine.get(address()).text())
                .contains("gegen: Gebührenbescheid", "Das Schreiben gilt noch nicht als bekannt gegeben.");

        var page = sabine.post(address(), Map.of("weg", "WRITTEN", "tag", today, "text", "Zu teuer."));

        assertThat(page.text())
                .contains(
                        "Der Widerspruch ist festgehalten.",
                        ": offen",
                        "Widerspruch eingegangen am",
                        "gegen: Gebührenbescheid.")
                .doesNotContain("Widerspruch aufnehmen");
        assertThat(objection().form()).isEqualTo(Objection.Form.WRITTEN);
        assertThat(sabine.get(address()).text()).contains("Nichts festgehalten:");
    }

    @Test
    void theReliefIsLookedAtBeforeItIsDecided() throws IOException {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());
        sabine.post(address(), Map.of("weg", "WRITTEN", "tag", today, "text", "Zu teuer."));
        town.the(ScenarioRunner.class).settle(notice.id());
        var task = "/arbeitsplatz/aufgaben/"
                + town.the(TaskList.class).of(notice.id(), new PersonId("sabine")).stream()
                        .filter(one -> one.key().equals("CheckObjection"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        sabine.get(task);
        sabine.post(task + "/uebernehmen", Map.of());

        var page = sabine.post(
                task + "/vorschau/abhilfebescheid",
                Map.of(
                        "widerspruchFrist", "ja",
                        "widerspruchForm", "ja",
                        "widerspruchErgebnis", "abhelfen",
                        "widerspruchAbhilfe", "Wir erlassen die Gebühr."));

        assertThat(page.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(page.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("gegen „Gebührenbescheid“ hat Erfolg", "Wir erlassen die Gebühr.", "Klage");
        }
    }

    @Test
    void aDayThatCannotBeAndATextThatIsTooLongAreShownAgainAsTyped() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        for (var day : new String[] {"", "gestern", "2199-01-01", "1999-01-01"}) {
            var page = sabine.post(address(), Map.of("weg", "RECORD", "tag", day, "text", "Behalten Sie das."));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains("Nennen Sie den Tag, an dem er hier war.", "Behalten Sie das.");
        }
        var page = sabine.post(address(), Map.of("tag", today, "text", "lang ".repeat(2001)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Der Text ist zu lang.");
        assertThat(town.the(Objections.class).of(notice.id())).isEmpty();
    }

    @Test
    void othersHaveNoBusinessWithIt() {
        var bruno = new Visitor(town).as("bruno");

        assertThat(bruno.get(address()).status()).isEqualTo(404);
        assertThat(bruno.post(address(), Map.of("tag", today)).status()).isEqualTo(404);
        assertThat(new Visitor(town)
                        .as("sabine")
                        .get(theCase() + "/bekanntgabe/x/widerspruch")
                        .status())
                .isEqualTo(404);
    }

    private Objection objection() {
        return town.the(Objections.class).of(notice.id()).getFirst();
    }

    private Delivery delivery() {
        return town.the(Deliveries.class).of(notice.id()).stream()
                .filter(delivery -> town.the(DocumentStore.class)
                        .get(delivery.document())
                        .title()
                        .equals("Gebührenbescheid"))
                .findFirst()
                .orElseThrow();
    }

    private String theCase() {
        return "/arbeitsplatz/antraege/" + notice.number();
    }

    private String address() {
        return theCase() + "/bekanntgabe/" + delivery().id() + "/widerspruch";
    }
}
