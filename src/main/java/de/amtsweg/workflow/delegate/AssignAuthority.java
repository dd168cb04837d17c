package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.BusinessError.OTHER_AUTHORITY_IN_CHARGE;
import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Responsibility;
import de.amtsweg.shared.UnitId;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes over which authority a clerk found to be in charge. */
@BuildingBlock(value = "assignAuthority", label = "Von Hand gewählte Behörde zuweisen")
class AssignAuthority implements JavaDelegate {
    private final Applications applications;
    private final Authorities authorities;

    AssignAuthority(Applications applications, Authorities authorities) {
        this.applications = applications;
        this.authorities = authorities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution)).within(ObjectionAtHand.proceeding(execution));
        var chosen = ChosenAuthority.in(application.findings());
        if (!authorities.get(chosen.authority()).ours()) {
            throw OTHER_AUTHORITY_IN_CHARGE.because("A clerk chose " + chosen.authority());
        }
        application.routeTo(chosen.authority(), unit(application, chosen));
        application.startWork();
        applications.save(application);
    }

    /** The unit the clerk named, else the one that does this service at the authority's own place, else its first. */
    private UnitId unit(Application application, ChosenAuthority chosen) {
        var authority = authorities.get(chosen.authority());
        return chosen.unit()
                .or(() -> authorities
                        .inChargeOf(application.service(), authority.ars())
                        .filter(responsibility -> responsibility.authority().equals(authority.id()))
                        .flatMap(Responsibility::unit))
                .orElseGet(() -> authorities.unitsOf(authority.id()).getFirst().id());
    }
}
