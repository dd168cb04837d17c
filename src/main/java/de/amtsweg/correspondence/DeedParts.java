package de.amtsweg.correspondence;

import java.util.Optional;

/**
 * What the front matter of a deed (Urkunde) says: it is signed and sealed by hand, on paper of its own.
 *
 * @param sealPlace what marks the place of the seal: Siegel, L.S.
 * @param signatory under the line for the signature
 * @param copies how often it is printed; may hold placeholders
 */
record DeedParts(String sealPlace, String signatory, String paper, String copies) {
    static final String PAPER = "Urkundenpapier";

    /** @throws TemplateFile.Unreadable when the place of the seal or the signatory is missing */
    static Optional<DeedParts> of(TemplateFile file, DocumentKind kind) {
        if (kind != DocumentKind.DEED) {
            return Optional.empty();
        }
        var copies = file.value("copies").orElse("1");
        if (!copies.contains("{{") && count(copies).isEmpty()) {
            throw new TemplateFile.Unreadable(
                    "Die Zahl der Ausfertigungen (copies) ist keine Zahl von 1 bis %d.".formatted(Paper.MOST_COPIES));
        }
        return Optional.of(new DeedParts(
                required(file, "sealPlace", "Der Platz für das Siegel (sealPlace, zum Beispiel Siegel oder L.S.)"),
                required(file, "signatory", "Wer unterschreibt (signatory)"),
                file.value("paper").orElse(PAPER),
                copies));
    }

    /** @throws IllegalStateException when what was filled in is no number of copies */
    Paper paper(String filledCopies) {
        return count(filledCopies)
                .map(number -> new Paper(paper, number))
                .orElseThrow(() ->
                        new IllegalStateException("A deed is printed once to %d times; the template says something else"
                                .formatted(Paper.MOST_COPIES)));
    }

    private static Optional<Integer> count(String text) {
        return text.strip().matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(text.strip()))
                        .filter(number -> number >= 1 && number <= Paper.MOST_COPIES)
                : Optional.empty();
    }

    private static String required(TemplateFile file, String key, String what) {
        return file.value(key)
                .orElseThrow(() -> new TemplateFile.Unreadable(what + " fehlt; eine Urkunde braucht es."));
    }
}
