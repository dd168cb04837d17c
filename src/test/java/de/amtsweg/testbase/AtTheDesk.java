package de.amtsweg.testbase;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.ScenarioRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications a town has received and that lie at a clerk's desk now. */
public final class AtTheDesk {
    private AtTheDesk() {}

    /** A business notice by a sole trader, sent online; the fee is fixed, nothing else has happened. */
    public static Application aNotice(Town town) {
        return aNotice(town, "1 ");
    }

    /** The same with the answers of the scenario whose name begins like this. */
    public static Application aNotice(Town town, String scenario) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var first = runner.scenariosOf(service.id()).stream()
                .filter(one -> one.name().startsWith(scenario))
                .findFirst()
                .orElseThrow();
        var report = runner.play(
                service.id(),
                new Scenario(first.name(), first.answers(), "online", Optional.empty(), Map.of(), List.of()));
        assertThat(report.problems()).isEmpty();
        return town.the(Applications.class)
                .ofUnits(List.of(new UnitId("musterstadt.gewerbeamt")), 1)
                .getFirst();
    }
}
