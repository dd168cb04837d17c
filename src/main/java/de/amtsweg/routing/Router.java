package de.amtsweg.routing;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Responsibility;
import de.amtsweg.routing.RoutingResult.NoAuthorityInCharge;
import de.amtsweg.routing.RoutingResult.Routed;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.ServiceKey;
import org.springframework.stereotype.Service;

/** Finds the authority in charge of a service at a place. */
@Service
public class Router {
    private final Authorities authorities;

    Router(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Asks the directory. One of our own authorities without a unit for the service is as good as nobody in charge. */
    public RoutingResult route(ServiceKey service, Ars place) {
        return authorities
                .inChargeOf(service, place)
                .map(this::routed)
                .orElseGet(() -> new NoAuthorityInCharge(
                        "Das Behördenverzeichnis nennt für %s im Gebiet %s keine zuständige Behörde."
                                .formatted(service, place)));
    }

    private RoutingResult routed(Responsibility responsibility) {
        var authority = authorities.get(responsibility.authority());
        if (authority.ours() && responsibility.unit().isEmpty()) {
            return new NoAuthorityInCharge(
                    "Das Behördenverzeichnis nennt bei %s keine Organisationseinheit.".formatted(authority.name()));
        }
        return new Routed(authority, responsibility.unit(), responsibility.channel());
    }
}
