package de.amtsweg.shared;

import java.util.Locale;

/**
 * How confidential a file is, from the least to the most, with its code in xdomea (Vertraulichkeitsstufe). There are
 * stricter levels; what is secret by law belongs into no town hall's ordinary system.
 */
public enum Confidentiality {
    OPEN("003"),
    OFFICIAL_USE_ONLY("002"),
    CONFIDENTIAL("005");

    private final String xdomea;

    Confidentiality(String xdomea) {
        this.xdomea = xdomea;
    }

    public String xdomea() {
        return xdomea;
    }

    /** How it is written in {@code service.yaml} and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is written down who reads the file. */
    public boolean recordsReading() {
        return this != OPEN;
    }
}
