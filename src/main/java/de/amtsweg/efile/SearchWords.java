package de.amtsweg.efile;

import de.amtsweg.shared.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody typed to find files: words in plain letters, as many and as long as a search takes.
 *
 * @param tooShort the words that stand for nothing because they are shorter than {@link #SHORTEST}
 * @param cut whether there was more than a search takes
 */
public record SearchWords(List<SearchWord> words, List<String> tooShort, boolean cut) {
    /** Shorter words are in every file. */
    public static final int SHORTEST = 2;

    static final int LONGEST = 40;
    private static final int MOST = 10;
    private static final int MOST_TYPED = 500;

    public SearchWords {
        words = List.copyOf(words);
        tooShort = List.copyOf(tooShort);
    }

    /**
     * One of them.
     *
     * @param plain as it stands in a title or a reference, with its dots and dashes
     * @param parts as it stands in a text: the words that dots and dashes part, without those that are too short
     */
    public record SearchWord(String plain, List<String> parts) {
        /** Whether this word of a text, in plain letters, begins with a part of it. */
        public boolean begins(String word) {
            return parts.stream().anyMatch(word::startsWith);
        }
    }

    /** Reads what was typed; nothing in it is a sign with a meaning of its own. */
    public static SearchWords of(String typed) {
        var words = new ArrayList<SearchWord>();
        var tooShort = new ArrayList<String>();
        boolean cut = typed.length() > MOST_TYPED;
        var beginning = typed.substring(0, Math.min(typed.length(), MOST_TYPED));
        for (var word : beginning.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+")) {
            var parts = PlainLetters.words(word);
            if (parts.isEmpty() || word.length() < SHORTEST) {
                Stream.of(word).filter(Predicate.not(String::isEmpty)).forEach(tooShort::add);
            } else if (words.size() < MOST) {
                words.add(new SearchWord(
                        shortened(PlainLetters.of(word)),
                        parts.stream()
                                .filter(part -> part.length() >= SHORTEST)
                                .limit(MOST)
                                .map(SearchWords::shortened)
                                .toList()));
            } else {
                cut = true;
            }
        }
        return new SearchWords(words, tooShort, cut);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether this word of a text, in plain letters, is one that was looked for. */
    public boolean isOne(String word) {
        return words.stream().anyMatch(each -> each.begins(word));
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    /** How many; they may be names. */
    @Override
    public String toString() {
        return "SearchWords[" + words.size() + "]";
    }
}
