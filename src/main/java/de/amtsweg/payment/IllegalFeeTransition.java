package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;

/** Somebody tried to bring a fee into a state it cannot reach. */
public class IllegalFeeTransition extends RuntimeException {
    public IllegalFeeTransition(ApplicationId application, FeeStatus from, FeeStatus to) {
        super("The fee of application %s cannot go from %s to %s".formatted(application, from, to));
    }
}
