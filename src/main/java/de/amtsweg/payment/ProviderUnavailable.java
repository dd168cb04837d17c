package de.amtsweg.payment;

/** A provider does not answer, or not as agreed. Whatever was meant to happen can be tried again later. */
public class ProviderUnavailable extends RuntimeException {
    /** @param problem what the provider did, without anything personal */
    public ProviderUnavailable(String provider, String problem) {
        super("The payment provider " + provider + " cannot be used: " + problem);
    }
}
