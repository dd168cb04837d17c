package de.amtsweg.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document of its kind must say. Authority, addressee and day stand on every document; the remedy is checked with the front
 * matter. Facts and reasons may be left out only of what grants all that was asked for (§ 39 (2) number 1 VwVfG).
 */
final class MandatoryParts {
    private static final Pattern FACTS = heading("Sachverhalt|Tatbestand");
    private static final Pattern REASONS = heading("Gründe|Begründung");
    private static final Pattern FIRST_HEADING = Pattern.compile("(?m)^#");

    private MandatoryParts() {}

    /** Sentences about what is missing. */
    static List<String> missingIn(NoticeTemplate template) {
        return switch (template.kind()) {
            case DECISION -> missingInDecision(template);
            case FEE_DECISION ->
                template.body().contains("{{fee.total}}")
                        ? List.of()
                        : List.of("Der Gebührenbescheid nennt die Gebühr nicht: Es fehlt {{fee.total}}.");
            case DEED ->
                template.body().isBlank()
                        ? List.of("Die Urkunde sagt nichts: Schreiben Sie unter die Kopfangaben, was sie beurkundet.")
                        : List.of();
            case HEARING -> missingInHearing(template);
            case CERTIFICATE, CONFIRMATION, REQUEST, VOUCHER -> List.of();
        };
    }

    private static List<String> missingInDecision(NoticeTemplate template) {
        var missing = new ArrayList<String>();
        if (decision(template.body()).isBlank()) {
            missing.add("Die Entscheidung fehlt: Sie steht vor der ersten Überschrift.");
        }
        if (!template.favourable()) {
            without(FACTS, template, "Sachverhalt").ifPresent(missing::add);
            without(REASONS, template, "Gründe").ifPresent(missing::add);
        }
        return missing;
    }

    /** Whoever is heard has to know what about, and until when (§ 28 (1) VwVfG). */
    private static List<String> missingInHearing(NoticeTemplate template) {
        var missing = new ArrayList<String>();
        if (!FACTS.matcher(template.body()).find()) {
            missing.add("Der Abschnitt „## Sachverhalt“ fehlt: Er sagt, wozu sich die Person äußern soll.");
        }
        if (!template.body().contains("{{request.dueOn}}")) {
            missing.add("Die Anhörung nennt nicht, bis wann sich die Person äußern kann: Es fehlt {{request.dueOn}}.");
        }
        return missing;
    }

    private static String decision(String body) {
        var heading = FIRST_HEADING.matcher(body);
        return heading.find() ? body.substring(0, heading.start()) : body;
    }

    private static Optional<String> without(Pattern part, NoticeTemplate template, String name) {
        return part.matcher(template.body()).find()
                ? Optional.empty()
                : Optional.of(
                        "Der Abschnitt „## " + name + "“ fehlt. Nur ein Bescheid, der allem stattgibt, kommt ohne ihn"
                                + " aus (favourable: true).");
    }

    private static Pattern heading(String names) {
        return Pattern.compile("(?mi)^#{2,3}\\s*(?:" + names + ")\\s*$", Pattern.UNICODE_CASE);
    }
}
