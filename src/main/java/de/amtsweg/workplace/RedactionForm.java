package de.amtsweg.workplace;

import de.amtsweg.documents.Redaction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a clerk typed to have places blacked out; rectangles in hundredths of the page, so that no JavaScript is needed. */
record RedactionForm(
        String asker,
        String words,
        List<String> page,
        List<String> left,
        List<String> top,
        List<String> width,
        List<String> height) {
    static final int ROWS = 6;
    static final RedactionForm EMPTY = new RedactionForm("", "", List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_ASKER = 200;

    /** One rectangle as it was typed. */
    record Row(String page, String left, String top, String width, String height) {
        private boolean isEmpty() {
            return (page + left + top + width + height).isBlank();
        }

        private Redaction.Area area() {
            return new Redaction.Area(
                    Integer.parseInt(page.strip()), number(left), number(top), number(width), number(height));
        }

        private static double number(String text) {
            return Double.parseDouble(text.strip().replace(',', '.'));
        }
    }

    /** As many as the page offers. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Row(at(page, i), at(left, i), at(top, i), at(width, i), at(height, i)));
        }
        return rows;
    }

    /** Which words of the bundle say what is wrong. */
    Optional<String> problem() {
        if (asker.isBlank() || asker.length() > LONGEST_ASKER) {
            return Optional.of("asker");
        }
        if (wordList().size() > MOST_WORDS || wordList().stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return Optional.of("words");
        }
        try {
            var redaction = redaction();
            return redaction.words().isEmpty() && redaction.areas().isEmpty()
                    ? Optional.of("nothing")
                    : Optional.empty();
        } catch (IllegalArgumentException noArea) {
            return Optional.of("area");
        }
    }

    /** @throws IllegalArgumentException when a rectangle is none */
    Redaction redaction() {
        return new Redaction(
                wordList(),
                rows().stream().filter(row -> !row.isEmpty()).map(Row::area).toList());
    }

    private List<String> wordList() {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "RedactionForm";
    }
}
