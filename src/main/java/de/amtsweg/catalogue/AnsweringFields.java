package de.amtsweg.catalogue;

import de.amtsweg.catalogue.AdministrativeService.AnswerPaths;
import de.amtsweg.catalogue.AdministrativeService.PartyPaths;
import java.util.Optional;

/** Reads from {@code service.yaml} which fields answer what the house itself has to know: where it is, and who is involved. */
class AnsweringFields {
    private static final PartyPaths NOBODY =
            new PartyPaths(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private AnsweringFields() {}

    static AnswerPaths read(YamlMap top) {
        var contact = top.map("contact");
        var parties = top.map("parties");
        var read = new AnswerPaths(
                top.required("place", "Nennen Sie das Feld mit dem Ort, der die zuständige Behörde bestimmt."),
                contact.flatMap(map -> map.optional("email")),
                contact.flatMap(map -> map.optional("phone")),
                top.optional("delivery"),
                parties.flatMap(map -> map.map("applicant"))
                        .map(AnsweringFields::party)
                        .orElse(NOBODY),
                parties.flatMap(map -> map.map("representative")).map(AnsweringFields::party),
                parties.flatMap(map -> map.optional("recipient")));
        contact.ifPresent(YamlMap::nothingElse);
        parties.ifPresent(YamlMap::nothingElse);
        return read;
    }

    private static PartyPaths party(YamlMap party) {
        var read = new PartyPaths(
                party.optional("given"),
                party.optional("family"),
                party.optional("company"),
                party.optional("address"));
        party.nothingElse();
        return read;
    }
}
