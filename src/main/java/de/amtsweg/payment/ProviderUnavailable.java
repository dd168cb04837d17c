package de.amtsweg.payment;

/** A provider does not answer, or not as agreed. Whatever was meant to happen can be tried again later. */
public class ProviderUnavailable extends RuntimeException {
    private final String problem;

    /** @param problem what the provider did, without anything personal */
    public ProviderUnavailable(String provider, String problem) {
        super("The payment provider " + provider + " cannot be used: " + problem);
        this.problem = problem;
    }

    /** What the provider did, without its name. */
    String problem() {
        return problem;
    }
}
