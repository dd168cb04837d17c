package de.amtsweg.routing;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;

/** A recipient confirmed what we handed over. Published in the transaction that noted it. */
public record DispatchAcknowledged(ApplicationId application, AuthorityId recipient, DispatchId dispatch) {}
