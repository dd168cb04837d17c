package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.BusinessError.NO_AUTHORITY_IN_CHARGE;
import static de.amtsweg.workflow.delegate.BusinessError.OTHER_AUTHORITY_IN_CHARGE;
import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Applications;
import de.amtsweg.routing.Router;
import de.amtsweg.routing.RoutingResult.NoAuthorityInCharge;
import de.amtsweg.routing.RoutingResult.Routed;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds the authority in charge of the service at the place. */
@BuildingBlock(value = "routeToAuthority", label = "Zuständige Behörde finden")
class RouteToAuthority implements JavaDelegate {
    private final Applications applications;
    private final Router router;

    RouteToAuthority(Applications applications, Router router) {
        this.applications = applications;
        this.router = router;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        switch (router.route(application.service(), application.place())) {
            case Routed(var authority, var unit, var channel)
            when authority.ours() -> {
                application.routeTo(authority.id(), unit.orElseThrow());
                application.startWork();
                applications.save(application);
            }
            case Routed(var authority, var unit, var channel) ->
                throw OTHER_AUTHORITY_IN_CHARGE.because("In charge is " + authority.id());
            case NoAuthorityInCharge(var reason) -> throw NO_AUTHORITY_IN_CHARGE.because(reason);
        }
    }
}
