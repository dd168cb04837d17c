package de.amtsweg.correspondence;

/**
 * What a document is printed on that has to be on paper (Urkunde).
 *
 * @param name of the paper, as the print room knows it
 */
public record Paper(String name, int copies) {
    static final Paper PLAIN = new Paper("Normalpapier", 1);
    static final int MOST_COPIES = 50;

    public Paper {
        if (name.isBlank() || copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(
                    "A document is printed once to %d times, on a paper that has a name, not %d times"
                            .formatted(MOST_COPIES, copies));
        }
    }
}
