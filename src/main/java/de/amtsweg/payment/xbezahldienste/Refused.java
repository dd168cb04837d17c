package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.ProviderUnavailable;

/** A payment service answered, and its answer is no. What else it said may be personal and is not repeated. */
class Refused extends ProviderUnavailable {
    private static final int NOT_FOUND = 404;

    private final int status;
    private final FunctionalCode code;

    Refused(int status, FunctionalCode code) {
        super(XBezahldienstProvider.NAME, "%s (%s, status %d)".formatted(code.reason(), code, status));
        this.status = status;
        this.code = code;
    }

    /** Whether nothing can be paid under the account at all, and not only this payment. */
    boolean meansTheAccount() {
        return code == FunctionalCode.NO_VALID_ORIGINATOR_OR_ENDPOINT || code == FunctionalCode.FORBIDDEN;
    }

    /** Whether the service is at work and knows the account, but not the payment it was asked about. */
    boolean knowsNoSuchPayment() {
        return status == NOT_FOUND && !meansTheAccount();
    }

    boolean is(FunctionalCode other) {
        return code == other;
    }
}
