package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.TaskList;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A clerk looks at the certificate before deciding. */
class NoticePreviewTest {
    private final Town town = Town.on(TestDatabase.H2);
    private final Application notice = AtTheDesk.aNotice(town);
    private final String task = "/arbeitsplatz/aufgaben/"
            + town.the(TaskList.class)
                    .of(notice.id(), new PersonId("sabine"))
                    .getFirst()
                    .id();

    @Test
    void thePreviewHoldsWhatTheFormSaysNowAndIsKeptNowhere() throws IOException {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(task);
        sabine.post(task + "/uebernehmen", Map.of());
        assertThat(sabine.get(task).text()).contains("Vorschau: Empfangsbescheinigung");
        var documents = town.the(Attachments.class).of(notice.id()).size();

        var page = sabine.post(task + "/vorschau/empfangsbescheinigung", decided("Handel mit alten Rädern"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(textOf(page.bytes()))
                .contains("Empfangsbescheinigung", "Handel mit alten Rädern", "Entwurf, noch nicht erlassen");
        assertThat(town.the(Attachments.class).of(notice.id())).hasSize(documents);
        assertThat(town.the(Applications.class).get(notice.id()).findings().text("taetigkeitWortlaut"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsSaidInsteadOfShownInADraft() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(task);
        sabine.post(task + "/uebernehmen", Map.of());

        var page = sabine.post(task + "/vorschau/empfangsbescheinigung", new HashMap<>());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Bitte prüfen Sie");
    }

    @Test
    void onlyWhatTheModelOffersIsShownAndOnlyToWhoHasTheTask() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(task);
        sabine.post(task + "/uebernehmen", Map.of());
        var bruno = new Visitor(town).as("bruno");
        bruno.get("/arbeitsplatz");

        assertThat(sabine.post(task + "/vorschau/zurueckweisungsbescheid", decided("Handel"))
                        .status())
                .isEqualTo(404);
        assertThat(sabine.post(task + "/vorschau/..%2Fservice", decided("Handel"))
                        .status())
                .isBetween(400, 404);
        assertThat(bruno.post(task + "/vorschau/empfangsbescheinigung", decided("Handel"))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> decided(String wording) {
        return new HashMap<>(
                Map.of("identitaetGeprueft", "gesehen", "taetigkeitWortlaut", wording, "ergebnis", "bestaetigen"));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
