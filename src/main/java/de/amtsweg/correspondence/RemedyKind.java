package de.amtsweg.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which remedy is open against a notice; templates name it as {@code remedyBy}. */
enum RemedyKind {
    /** Widerspruch (§ 69 VwGO, § 83 SGG) or Einspruch (§ 347 AO): the authority itself looks at it again. */
    OBJECTION("widerspruch", "widerspruch", "einspruch"),
    /** Klage: where the law knows no objection, and against what was decided about one (§ 74 VwGO). */
    ACTION("klage", "klage", "klage");

    private final String key;
    private final String[] words;

    RemedyKind(String key, String... words) {
        this.key = key;
        this.words = words;
    }

    static Optional<RemedyKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** The word templates use. */
    String key() {
        return key;
    }

    /** Whether an instruction speaks of this remedy at all. */
    boolean isNamedIn(String instruction) {
        var text = instruction.toLowerCase(Locale.GERMAN);
        return Arrays.stream(words).anyMatch(text::contains);
    }
}
