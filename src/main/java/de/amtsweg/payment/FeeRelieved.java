package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;

/** A member of staff has reduced or waived a fee. Published while it is recorded. */
public record FeeRelieved(ApplicationId application, Relief relief) {}
