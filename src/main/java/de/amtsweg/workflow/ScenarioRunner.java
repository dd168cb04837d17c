package de.amtsweg.workflow;

import de.amtsweg.catalogue.PackageId;
import java.util.List;
import java.util.Set;

/** Plays the scenarios of a service package through the real process, as fast as the machine can. */
public interface ScenarioRunner {
    /** The scenarios written in {@code scenarios.yaml} of the package; none when it has no such file. */
    List<Scenario> scenariosOf(PackageId service);

    ScenarioReport play(PackageId service, Scenario scenario);

    /** Every flow node of the service's model and of the shared parts it uses, as {@code process/node}. */
    Set<String> flowNodes(PackageId service);
}
