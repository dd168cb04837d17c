package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.ProviderUnavailable;

/** A payment service answered, and its answer is no. What else it said may be personal and is not repeated. */
class Refused extends ProviderUnavailable {
    private final FunctionalCode code;

    Refused(int status, FunctionalCode code) {
        super(XBezahldienstProvider.NAME, "%s (%s, status %d)".formatted(code.reason(), code, status));
        this.code = code;
    }

    boolean is(FunctionalCode other) {
        return code == other;
    }
}
