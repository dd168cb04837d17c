package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two objections in one application at the same moment; what clerks record in one is nothing of the other's. */
class TwoObjectionsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachIsDecidedAsItWasLookedAt(TestDatabase database) {
        var town = Town.on(database);

        var application = played(town);

        assertThat(town.the(Objections.class).of(application.id()))
                .extracting(objection -> objection.outcome().orElseThrow())
                .containsExactly(Objection.Outcome.GRANTED, Objection.Outcome.REJECTED);
        var letters = letters(town, application);
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst())
                .contains("Wir weisen den Widerspruch zurück.", "gegen „Zurückweisung", "die Person, die Widerspruch")
                .doesNotContain("Gebührenbescheid auf", "Ohne Bescheinigung");
        assertThat(letters.getLast())
                .contains("Wir heben den Gebührenbescheid auf.", "gegen „Gebührenbescheid", "die Behörde")
                .doesNotContain("Wir weisen den Widerspruch zurück", "freier Beruf");
        assertThat(application.findings().text("widerspruchEntscheidung"))
                .as("nothing of it is the application's own")
                .isEmpty();
        assertThat(application.everyFinding().toString())
                .contains("verfahren1", "verfahren2", "stattgeben", "zurueckweisen");
    }

    private static Application played(Town town) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var story = runner.scenariosOf(service.id()).stream()
                .filter(one -> one.name().startsWith("10e"))
                .findFirst()
                .orElseThrow();
        assertThat(runner.play(service.id(), story).problems()).isEmpty();
        return town.the(Applications.class)
                .ofUnits(List.of(new UnitId("musterstadt.gewerbeamt")), 1)
                .getFirst();
    }

    private static List<String> letters(Town town, Application application) {
        return town.the(Attachments.class).of(application.id()).stream()
                .filter(attachment -> attachment.name().equals("widerspruchsbescheid"))
                .map(Attachment::document)
                .map(document -> text(town, document))
                .toList();
    }

    private static String text(Town town, DocumentId document) {
        try (var stream = town.the(DocumentStore.class).open(document);
                var pdf = Loader.loadPDF(stream.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
