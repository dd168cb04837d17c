package de.amtsweg.routing;

import de.amtsweg.authority.Authority;
import de.amtsweg.shared.UnitId;
import java.util.Optional;

/** Who is in charge, if anybody is. */
public sealed interface RoutingResult {
    /** This authority is in charge; the unit is known for our own authorities, and for others when the directory says so. */
    record Routed(Authority authority, Optional<UnitId> unit, String channel) implements RoutingResult {}

    /** The directory names nobody; the reason is for the member of staff who assigns by hand. */
    record NoAuthorityInCharge(String reason) implements RoutingResult {}
}
