package de.amtsweg.efile;

import de.amtsweg.shared.PlainLetters;
import java.util.Optional;
import java.util.regex.Pattern;

/** A few words of a text around the one that was looked for. */
public record Excerpt(String before, String word, String after) {
    private static final int AROUND = 70;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+");

    /** Around the first word that was looked for. */
    static Optional<Excerpt> of(String content, SearchWords looked) {
        var text = content.replaceAll("\\s+", " ");
        var found = WORD.matcher(text);
        while (found.find()) {
            if (PlainLetters.words(found.group()).stream().anyMatch(looked::isOne)) {
                return Optional.of(new Excerpt(
                        before(text.substring(0, found.start())), found.group(), after(text.substring(found.end()))));
            }
        }
        return Optional.empty();
    }

    private static String before(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int blank = text.indexOf(' ', text.length() - AROUND);
        return "…" + text.substring(blank < 0 ? text.length() : blank);
    }

    private static String after(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int blank = text.lastIndexOf(' ', AROUND);
        return text.substring(0, Math.max(blank, 0)) + " …";
    }

    /** Nothing; it may name somebody. */
    @Override
    public String toString() {
        return "Excerpt[]";
    }
}
