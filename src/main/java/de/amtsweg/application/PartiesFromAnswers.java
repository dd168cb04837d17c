package de.amtsweg.application;

import de.amtsweg.application.Party.PartyAddress;
import de.amtsweg.catalogue.AdministrativeService.AnswerPaths;
import de.amtsweg.catalogue.AdministrativeService.PartyPaths;
import de.amtsweg.shared.Answers;
import java.util.Map;
import java.util.Optional;

/** Finds the three roles in the answers, by the paths the service names. */
final class PartiesFromAnswers {
    /** The answer by which somebody says that what we write goes to the representative. */
    private static final String TO_REPRESENTATIVE = "bevollmaechtigt";

    private PartiesFromAnswers() {}

    static Parties read(AnswerPaths paths, Answers answers) {
        var applicant = party(paths.applicant(), answers).orElse(Party.UNKNOWN);
        var representative = paths.representative().flatMap(where -> party(where, answers));
        return new Parties(applicant, representative, recipient(paths, answers, applicant, representative));
    }

    // Who appointed a representative is written to through them (§ 14 (3) VwVfG), unless the answers say otherwise.
    private static Party recipient(
            AnswerPaths paths, Answers answers, Party applicant, Optional<Party> representative) {
        boolean toApplicant = paths.recipient()
                .flatMap(answers::text)
                .filter(answer -> !answer.equals(TO_REPRESENTATIVE))
                .isPresent();
        return toApplicant ? applicant : representative.orElse(applicant);
    }

    private static Optional<Party> party(PartyPaths paths, Answers answers) {
        var party = new Party(
                paths.given().flatMap(answers::text),
                paths.family().flatMap(path -> name(path, answers)),
                paths.company().flatMap(answers::text),
                paths.address().flatMap(answers::at).flatMap(PartiesFromAnswers::address));
        return party.displayName().isEmpty() ? Optional.empty() : Optional.of(party);
    }

    private static Optional<String> name(String path, Answers answers) {
        return answers.at(path).filter(String.class::isInstance).flatMap(value -> answers.text(path));
    }

    private static Optional<PartyAddress> address(Object value) {
        if (!(value instanceof Map<?, ?> parts)) {
            return Optional.empty();
        }
        var street = (part(parts, "strasse") + " " + part(parts, "hausnummer")).strip();
        var address = new PartyAddress(street, part(parts, "plz"), part(parts, "ort"), part(parts, "land"));
        return address.zip().isEmpty() && address.city().isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private static String part(Map<?, ?> parts, String key) {
        var value = parts.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
