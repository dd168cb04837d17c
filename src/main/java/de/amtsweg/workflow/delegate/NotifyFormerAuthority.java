package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.FIELDS;
import static de.amtsweg.workflow.delegate.Words.PLACE;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.FollowUps;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Places;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the authority of the former place; where it is not in the directory, a clerk is reminded to do so. */
@BuildingBlock(
        value = "notifyFormerAuthority",
        label = "Bisherige Behörde unterrichten",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "place", label = "Pfad der früheren Anschrift"),
            @Parameter(name = "fields", label = "Angaben, die übermittelt werden")
        })
class NotifyFormerAuthority implements JavaDelegate {
    private final Applications applications;
    private final Places places;
    private final Authorities authorities;
    private final Dispatches dispatches;
    private final FollowUps followUps;
    private final Deadlines deadlines;

    NotifyFormerAuthority(
            Applications applications,
            Places places,
            Authorities authorities,
            Dispatches dispatches,
            FollowUps followUps,
            Deadlines deadlines) {
        this.applications = applications;
        this.places = places;
        this.authorities = authorities;
        this.dispatches = dispatches;
        this.followUps = followUps;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var former = formerAuthority(application, PLACE.in(execution));
        if (former.isEmpty()) {
            followUps.schedule(application.id(), "rueckmeldung", deadlines.after(application.id(), Period.ofDays(3)));
            return;
        }
        dispatches.hand(
                application.id() + "-rueckmeldung",
                application.id(),
                former.get(),
                "rueckmeldung",
                CaseRecord.about(application, List.of(FIELDS.in(execution).split("\\s+"))),
                "§ 14 GewO");
    }

    private Optional<AuthorityId> formerAuthority(Application application, String place) {
        var answers = application.answers();
        return answers.text(place + ".plz")
                .flatMap(zip -> places.find(zip, answers.text(place + ".ort").orElse("")))
                .flatMap(found -> authorities.inChargeOf(application.service(), found.ars()))
                .map(responsibility -> responsibility.authority());
    }
}
