package de.amtsweg.documents;

import java.util.List;

/** Words of a document, in runs that are bold or not. A line feed within a run starts a new line. */
public record Text(List<Run> runs) {
    /** Words of one weight. */
    public record Run(String words, boolean bold) {}

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String words) {
        return new Text(List.of(new Run(words, false)));
    }

    public static Text bold(String words) {
        return new Text(List.of(new Run(words, true)));
    }

    /** The words alone. */
    public String plain() {
        var plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.words()));
        return plain.toString();
    }
}
