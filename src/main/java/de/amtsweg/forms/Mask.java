package de.amtsweg.forms;

import java.util.Optional;

/** How much of an answer readers see: its last characters, or nothing of it. */
record Mask(int visible) {
    private static final int MOST = 10;
    private static final String DOTS = "••••";

    /** As the schema writes it: how many characters at the end stay visible. */
    static Optional<Mask> of(String written) {
        return written.matches("\\d{1,2}") && Integer.parseInt(written) <= MOST
                ? Optional.of(new Mask(Integer.parseInt(written)))
                : Optional.empty();
    }

    /** The text as readers see it; one that is hardly longer than what may be seen is not seen at all. */
    String over(String text) {
        int length = text.codePointCount(0, text.length());
        return length < visible * 2 ? DOTS : DOTS + text.substring(text.offsetByCodePoints(0, length - visible));
    }
}
