package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays the scenarios of every service on offer, on both databases. After each of them the invented name in the answers
 * (the canary) must be in no table of the engine and in no line of the log; in the end every flow node of every model was
 * passed.
 */
class ScenarioTest {
    private static final String CANARY = "Kanarienvogel";
    private static final Pattern CALL = Pattern.compile("calledElement=\"([^\"]+)\"");
    private static final Pattern BLOCK = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    @TestFactory
    Stream<DynamicNode> everyStoryHoldsOnH2() {
        return stories(TestDatabase.H2);
    }

    @TestFactory
    Stream<DynamicNode> everyStoryHoldsOnPostgreSql() {
        return stories(TestDatabase.POSTGRESQL);
    }

    private static Stream<DynamicNode> stories(TestDatabase database) {
        var town = Town.on(database);
        var passed = new TreeSet<String>();
        var services = town.the(Catalogue.class).onOffer();
        return Stream.concat(
                services.stream()
                        .map(service -> dynamicContainer(service.key().toString(), stories(town, service, passed))),
                Stream.of(dynamicTest("every flow node is passed by some story", () -> {
                    var nodes = new TreeSet<String>();
                    services.forEach(service ->
                            nodes.addAll(town.the(ScenarioRunner.class).flowNodes(service.id())));
                    nodes.removeAll(passed);
                    assertThat(nodes).as("flow nodes no story passes").isEmpty();
                })));
    }

    private static Stream<DynamicNode> stories(Town town, AdministrativeService service, TreeSet<String> passed) {
        var runner = town.the(ScenarioRunner.class);
        return runner.scenariosOf(service.id()).stream()
                .map(scenario -> dynamicTest(scenario.name(), () -> {
                    try (var log = LogCapture.begin()) {
                        var report = runner.play(service.id(), scenario);

                        passed.addAll(report.passed());
                        assertThat(report.problems()).isEmpty();
                        assertThat(log.linesWith(CANARY)).isEmpty();
                        assertThat(EngineTables.cellsWith(town.jdbc(), CANARY)).isEmpty();
                    }
                }));
    }

    /** A step that fails is tried again: the stories end as if nothing had happened, and nothing is said aloud. */
    @Test
    void everyBlockMayFailOnce() {
        var town = Town.on(TestDatabase.H2);
        var runner = town.the(ScenarioRunner.class);
        var faults = town.the(Faults.class);
        var blocks = new TreeSet<String>();
        var broken = new TreeSet<String>();
        for (var service : town.the(Catalogue.class).onOffer()) {
            var own = blocksOf(town.the(Packages.class), service);
            var untried = new TreeSet<>(own);
            for (var story : runner.scenariosOf(service.id())) {
                if (untried.isEmpty()) {
                    break;
                }
                untried.forEach(block -> faults.breaksOnce(block, "It broke on " + CANARY));
                try (var log = LogCapture.begin()) {
                    var report = runner.play(service.id(), story);

                    untried.retainAll(faults.stillToBreak());
                    faults.forgetAll();
                    assertThat(report.problems()).as(story.name()).isEmpty();
                    assertThat(log.linesWith(CANARY)).isEmpty();
                    assertThat(EngineTables.cellsWith(town.jdbc(), CANARY)).isEmpty();
                }
            }
            blocks.addAll(own);
            own.removeAll(untried);
            broken.addAll(own);
        }
        assertThat(broken).as("blocks that some story passes").isEqualTo(blocks);
    }

    /** The blocks of a service's own model, and of the shared parts it calls. */
    private static Set<String> blocksOf(Packages packages, AdministrativeService service) {
        var blocks = new TreeSet<String>();
        var read = new TreeSet<String>();
        var unread = new ArrayDeque<>(List.of(service.key().toString()));
        while (!unread.isEmpty()) {
            var model = unread.pop();
            if (read.add(model)) {
                var file = packages.get(service.id())
                        .text(model + ".bpmn")
                        .or(() -> packages.sharedParts(service.id()).text(model + ".bpmn"))
                        .orElseThrow();
                named(BLOCK, file).forEach(blocks::add);
                named(CALL, file).forEach(unread::add);
            }
        }
        return blocks;
    }

    private static Stream<String> named(Pattern pattern, String model) {
        return pattern.matcher(model).results().map(found -> found.group(1));
    }
}
