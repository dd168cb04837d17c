package de.amtsweg.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they are compared in a search: small letters without marks, so that Mueller, Müller, MULLER and Muller are one
 * name, and Łukasz, Đorđe and Sørensen (DIN 91379) are found on a German keyboard. For comparing only, never shown.
 */
public final class PlainLetters {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WRITTEN_OUT = Pattern.compile("([aou])e");

    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> APART = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("ı", "i"),
            Map.entry("ĸ", "k"),
            Map.entry("ə", "e"),
            Map.entry("ʒ", "z"),
            Map.entry("ƶ", "z"),
            Map.entry("ǥ", "g"),
            Map.entry("ɓ", "b"),
            Map.entry("ƙ", "k"),
            Map.entry("ʼ", ""),
            Map.entry("ʻ", ""),
            Map.entry("ʾ", ""),
            Map.entry("ʿ", ""),
            Map.entry("ʹ", ""),
            Map.entry("ʺ", ""),
            Map.entry("’", ""),
            Map.entry("'", ""));

    private static final Pattern TAKEN_APART =
            Pattern.compile(APART.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

    private PlainLetters() {}

    /** The text with its letters made plain; what is no letter stays. The beginning of a word gives the beginning. */
    public static String of(String text) {
        var small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var bare = MARKS.matcher(small).replaceAll("");
        var apart = TAKEN_APART.matcher(bare).replaceAll(letter -> Matcher.quoteReplacement(APART.get(letter.group())));
        return WRITTEN_OUT.matcher(apart).replaceAll("$1");
    }

    /** The words of a text in their order, made plain. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(of(text));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }
}
