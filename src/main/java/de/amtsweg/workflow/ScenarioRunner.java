package de.amtsweg.workflow;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Set;

/** Plays the scenarios of a service package through the real process, as fast as the machine can. */
public interface ScenarioRunner {
    /** The scenarios written in {@code scenarios.yaml} of the package; none when it has no such file. */
    List<Scenario> scenariosOf(PackageId service);

    ScenarioReport play(PackageId service, Scenario scenario);

    /** Works on everything that is due for one application, where no workers do. */
    void settle(ApplicationId application);

    /** Every flow node of the service's model and of the shared parts it uses, as {@code process/node}. */
    Set<String> flowNodes(PackageId service);
}
