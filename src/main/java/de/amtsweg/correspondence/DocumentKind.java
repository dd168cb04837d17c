package de.amtsweg.correspondence;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of document an authority writes; they differ in law. */
public enum DocumentKind {
    /** Certifies a fact; no administrative act, so it must not name a remedy. */
    CERTIFICATE("bescheinigung", Remedy.FORBIDDEN),
    /** Decides something; must name the remedy. */
    DECISION("bescheid", Remedy.REQUIRED),
    /** Demands a fee; must name the remedy. */
    FEE_DECISION("gebuehrenbescheid", Remedy.REQUIRED),
    /** Says that something arrived. */
    CONFIRMATION("bestaetigung", Remedy.FORBIDDEN),
    /** Asks for something. */
    REQUEST("rueckfrage", Remedy.FORBIDDEN),
    /** Shows that something was paid. */
    VOUCHER("beleg", Remedy.FORBIDDEN),
    /** Hears somebody before a burdening decision. */
    HEARING("anhoerung", Remedy.FORBIDDEN),
    /** Proves something on paper, signed and sealed by hand; the file is only what is printed. */
    DEED("urkunde", Remedy.FORBIDDEN);

    /** Whether a document of this kind names a remedy. */
    public enum Remedy {
        REQUIRED,
        FORBIDDEN
    }

    private final String key;
    private final Remedy remedy;

    DocumentKind(String key, Remedy remedy) {
        this.key = key;
        this.remedy = remedy;
    }

    /** The word templates and models use: {@code gebuehrenbescheid}. */
    public String key() {
        return key;
    }

    public Remedy remedy() {
        return remedy;
    }

    public static Optional<DocumentKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
