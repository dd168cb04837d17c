package de.amtsweg.correspondence;

/** How a document reaches its addressee. */
public enum Way {
    DOWNLOAD,
    LETTER,
    /** Handed over in the office. */
    COUNTER,
    /** Förmliche Zustellung: with a certificate of service (Postzustellungsurkunde). */
    SERVICE
}
