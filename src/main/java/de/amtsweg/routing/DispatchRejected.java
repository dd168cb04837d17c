package de.amtsweg.routing;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;

/** A recipient refused what we handed over. Published in the transaction that noted it. */
public record DispatchRejected(ApplicationId application, AuthorityId recipient, DispatchId dispatch) {}
