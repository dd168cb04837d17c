package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;
import static de.amtsweg.workflow.delegate.Words.WAIT_KEY;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.routing.Router;
import de.amtsweg.routing.RoutingResult.Routed;
import de.amtsweg.workflow.Breakdown;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands everything to the authority in charge and tells the applicant. */
@BuildingBlock(
        value = "handOver",
        label = "An die zuständige Behörde abgeben",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage der Nachricht", required = false)})
class HandOver implements JavaDelegate {
    private final Applications applications;
    private final Authorities authorities;
    private final Router router;
    private final Dispatches dispatches;
    private final Announcements announcements;

    HandOver(
            Applications applications,
            Authorities authorities,
            Router router,
            Dispatches dispatches,
            Announcements announcements) {
        this.applications = applications;
        this.authorities = authorities;
        this.router = router;
        this.dispatches = dispatches;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution)).within(ObjectionAtHand.proceeding(execution));
        var target = target(application);
        WAIT_KEY.set(execution, target.id().value());
        dispatches.hand(
                application.id() + "-abgabe",
                application.id(),
                target.id(),
                "abgabe",
                CaseRecord.complete(application),
                "Zuständigkeit");
        announcements.tell(
                StepKey.of(execution),
                application.id(),
                TEMPLATE.find(execution).orElse("abgabe"),
                Map.of("target", Map.of("name", target.name())));
    }

    private Authority target(Application application) {
        return ChosenAuthority.find(application.findings())
                .map(chosen -> authorities.get(chosen.authority()))
                .filter(chosen -> !chosen.ours())
                .orElseGet(() -> inCharge(application));
    }

    private Authority inCharge(Application application) {
        if (router.route(application.service(), application.place()) instanceof Routed routed) {
            return routed.authority();
        }
        throw new Breakdown("No authority is known to hand this over to");
    }
}
