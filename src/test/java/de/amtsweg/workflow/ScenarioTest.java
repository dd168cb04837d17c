package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the scenarios of every service that is on offer, on both databases. */
class ScenarioTest {
    @TestFactory
    Stream<DynamicNode> everyStoryHoldsOnH2() {
        return stories(TestDatabase.H2);
    }

    private static Stream<DynamicNode> stories(TestDatabase database) {
        var town = Town.on(database);
        var runner = town.the(ScenarioRunner.class);
        return town.the(Catalogue.class).onOffer().stream()
                .map(service -> DynamicContainer.dynamicContainer(
                        service.key().toString(),
                        runner.scenariosOf(service.id()).stream()
                                .map(scenario -> DynamicTest.dynamicTest(
                                        scenario.name(),
                                        () -> assertThat(runner.play(service.id(), scenario).problems())
                                                .isEmpty()))));
    }
}
