package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of a deleted file: proof that it was lawful, and nothing about the people it was about. Its hash is chained
 * to the end of the file's diary and stands in the record of the day.
 */
public record DeletionRecord(
        FileId file,
        Facts facts,
        LocalDate keptUntil,
        DeletionBasis basis,
        Optional<UUID> offer,
        PersonId decidedBy,
        Instant deletedAt,
        ChainHead head,
        String hash) {
    private static final String PURPOSE = "amtsweg/e-file/deletion/1";

    /** The file as it was. */
    public record Facts(
            AuthorityId authority,
            UnitId unit,
            String planUnit,
            String reference,
            LocalDate openedOn,
            LocalDate closedOn,
            int cases,
            int documents) {}

    DeletionRecord sealed() {
        return new DeletionRecord(file, facts, keptUntil, basis, offer, decidedBy, deletedAt, head, computedHash());
    }

    String computedHash() {
        return Chain.hash(
                PURPOSE,
                head.hash(),
                Long.toString(head.entries()),
                file.toString(),
                facts.authority().value(),
                facts.unit().value(),
                facts.planUnit(),
                facts.reference(),
                facts.openedOn().toString(),
                facts.closedOn().toString(),
                Integer.toString(facts.cases()),
                Integer.toString(facts.documents()),
                keptUntil.toString(),
                basis.name(),
                offer.map(UUID::toString).orElse(""),
                decidedBy.value(),
                deletedAt.toString());
    }

    /** The last link of the chain: the record itself. */
    ChainHead lastLink() {
        return new ChainHead(head.entries() + 1, hash);
    }
}
