package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service with co-applicants whose fee comes with the notice. */
class StreetPartyTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void itsStoriesHold(TestDatabase database) {
        var town = Town.on(database);
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("strassenfest-anmelden"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);

        assertThat(runner.scenariosOf(service.id()))
                .hasSize(5)
                .allSatisfy(story -> assertThat(runner.play(service.id(), story).problems())
                        .as(story.name())
                        .isEmpty());
    }
}
