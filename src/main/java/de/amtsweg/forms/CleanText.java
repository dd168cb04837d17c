package de.amtsweg.forms;

import java.text.Normalizer;
import java.util.Optional;

/** A text as it came from outside, made fit to be kept: NFC, trimmed, no invisible signs; control characters refused. */
record CleanText(String text, Optional<String> complaint) {

    static CleanText of(String raw, int maxLength, boolean multiline) {
        // A megabyte is not worth normalising to find out that it is too long.
        if (raw.length() > maxLength * 4L + 1000) {
            return refused("fields.too-long");
        }
        var kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= raw.length() || raw.charAt(i) != '\n') {
                    kept.append(multiline ? '\n' : ' ');
                }
            } else if (c == '\n' || c == '\t') {
                kept.append(multiline && c == '\n' ? '\n' : ' ');
            } else if (isForbidden(c)) {
                return refused("fields.forbidden-character");
            } else if (c == 0xA0 || c == 0x202F || c == 0x2007) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        }
        var text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        return text.codePointCount(0, text.length()) > maxLength
                ? refused("fields.too-long")
                : new CleanText(text, Optional.empty());
    }

    private static CleanText refused(String key) {
        return new CleanText("", Optional.of(key));
    }

    private static boolean isForbidden(int c) {
        var type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Direction marks, zero-width spaces and the like come along when one copies, and nobody can see or delete them. */
    private static boolean isInvisible(int c) {
        return c == 0x00AD
                || c == 0x061C
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
