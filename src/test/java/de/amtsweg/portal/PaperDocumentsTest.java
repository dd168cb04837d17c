package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.ScenarioRunner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A deed lies in the office: online there is only a note of it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PaperDocumentsTest {
    private final Town town;

    PaperDocumentsTest(TestDatabase database) {
        town = Town.on(database);
    }

    @Test
    void aDeedIsPrintedAndNeverOfferedForDownload() {
        var application = played("ja");
        var deed = town.the(Attachments.class)
                .latest(application.id(), "ehrenurkunde")
                .orElseThrow()
                .document();

        assertThat(town.the(PaperDocuments.class).of(deed))
                .hasValueSatisfying(paper -> assertThat(paper.copies()).isEqualTo(2));
        var documents = town.the(ApplicantDocuments.class);
        assertThat(documents.of(application, Locale.GERMAN)).anySatisfy(offered -> {
            assertThat(offered.title()).isEqualTo("Ehrenurkunde");
            assertThat(offered.onPaper()).isTrue();
        });
        assertThat(documents.mayRead(application, deed)).isFalse();
        assertThat(new Visitor(town)
                        .as("bruno")
                        .get("/arbeitsplatz/antraege/" + application.number())
                        .text())
                .contains("liegt seit", "Urkunde auf Papier: Urkundenpapier, 2 Ausfertigungen");
    }

    @Test
    void aRefusalInFormalServiceComesBackAndIsHandedOver() {
        var application = played("nein");
        var delivery = town.the(Deliveries.class).of(application.id()).getFirst();
        var address = "/arbeitsplatz/antraege/" + application.number() + "/bekanntgabe/" + delivery.id();
        var bruno = new Visitor(town).as("bruno");
        assertThat(bruno.get("/arbeitsplatz/antraege/" + application.number()).text())
                .contains("in der förmlichen Zustellung", "Warum kam es zurück?");

        assertThat(bruno.post(address + "/zurueckgekommen", Map.of("grund", "egal"))
                        .text())
                .contains("Wählen Sie aus");
        var page = bruno.post(address + "/zurueckgekommen", Map.of("grund", "MOVED"));

        assertThat(page.text()).contains("Nicht zugestellt", "Grund: verzogen");
        assertThat(state(delivery.application())).isEqualTo(DeliveryState.UNDELIVERABLE);
        bruno.post(address + "/ausgehaendigt", Map.of());
        assertThat(state(delivery.application())).isEqualTo(DeliveryState.HANDED_OVER);
    }

    private DeliveryState state(de.amtsweg.shared.ApplicationId application) {
        return town.the(Deliveries.class).of(application).getFirst().state();
    }

    private Application played(String result) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("ehrenurkunde-beantragen"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var first = runner.scenariosOf(service.id()).getFirst();
        var check = new Scenario.Step(
                "complete", Map.of("task", "CheckRequest", "by", "bruno", "with", Map.of("ergebnis", result)));
        var report = runner.play(
                service.id(),
                new Scenario(first.name(), first.answers(), "online", Optional.empty(), Map.of(), List.of(check)));
        assertThat(report.problems()).isEmpty();
        return town.the(Applications.class)
                .ofUnits(List.of(new UnitId("musterstadt.buergerbuero")), 1)
                .getFirst();
    }
}
