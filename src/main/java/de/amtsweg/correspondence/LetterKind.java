package de.amtsweg.correspondence;

/** What becomes of a document after it is printed. */
public enum LetterKind {
    /** Goes out by ordinary post. */
    LETTER("briefe"),
    /** Is served formally, with a certificate of service. */
    SERVICE("zustellungen"),
    /** Is signed, sealed or handed over in the office. */
    COUNTER("schalter");

    private final String word;

    LetterKind(String word) {
        this.word = word;
    }

    /** How jobs of this kind are called in the print folder. */
    String word() {
        return word;
    }
}
