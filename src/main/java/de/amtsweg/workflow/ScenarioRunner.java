package de.amtsweg.workflow;

import de.amtsweg.catalogue.PackageId;
import java.util.List;

/** Plays the scenarios of a service package through the real process, as fast as the machine can. */
public interface ScenarioRunner {
    /** The scenarios written in {@code scenarios.yaml} of the package; none when it has no such file. */
    List<Scenario> scenariosOf(PackageId service);

    ScenarioReport play(PackageId service, Scenario scenario);
}
