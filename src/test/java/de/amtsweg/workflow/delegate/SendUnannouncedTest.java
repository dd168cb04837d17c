package de.amtsweg.workflow.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fee decision nobody was told of, because the mail came back, goes out as a letter, once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SendUnannouncedTest {
    private final Town town;

    SendUnannouncedTest(TestDatabase database) {
        town = Town.on(database);
    }

    @Test
    void theLetterGoesOutAndTheCaseSaysWhy() {
        var application = AtTheDesk.aNotice(town);
        var decision = town.the(Deliveries.class).of(application.id()).stream()
                .filter(delivery -> town.the(DocumentStore.class)
                        .get(delivery.document())
                        .title()
                        .equals("Gebührenbescheid"))
                .findFirst()
                .orElseThrow();
        assertThat(cell("announcement", decision)).isNotNull();
        town.jdbc()
                .sql("update delivery set announcement_failure = 'ADDRESS_UNKNOWN' where id = ?")
                .param(decision.id().value())
                .update();
        var sabine = new Visitor(town).as("sabine");
        assertThat(sabine.get("/arbeitsplatz/antraege/" + application.number()).text())
                .contains("Nicht zugestellt", "Die E-Mail dazu kam nicht an: die Adresse gibt es nicht.");

        town.the(SendUnannounced.class).execute(mock(DelegateExecution.class));
        town.the(SendUnannounced.class).execute(mock(DelegateExecution.class));
        town.the(HandOverLetters.class).execute(mock(DelegateExecution.class));

        assertThat(town.the(Deliveries.class).find(decision.id())).hasValueSatisfying(sent -> {
            assertThat(sent.state()).isEqualTo(DeliveryState.LETTER);
            assertThat(sent.notification()).isPresent();
        });
        assertThat(town.jdbc()
                        .sql("select count(*) from letter where document = ? and state = 'HANDED_OVER'")
                        .param(decision.document().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sabine.get("/arbeitsplatz/antraege/" + application.number()).text())
                .contains("als Brief versandt am")
                .doesNotContain("Nicht zugestellt");
    }

    private Object cell(String column, Delivery delivery) {
        return town.jdbc()
                .sql("select " + column + " from delivery where id = ?")
                .param(delivery.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
