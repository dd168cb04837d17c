package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.UnitId;
import java.time.Instant;
import java.util.Optional;

/** An e-file (Akte): everything about one business, one dog, one building; it outlives its cases. */
public record EFile(
        FileId id,
        String reference,
        String title,
        String key,
        String planUnit,
        AuthorityId authority,
        UnitId unit,
        Instant openedAt,
        Confidentiality confidentiality) {
    /** The register entry whose documents these are, when that is what the file is about. */
    public Optional<RegisterEntry> registerEntry() {
        return RegisterEntry.ofKey(key);
    }

    /** Its reference; title and key may name a person. */
    @Override
    public String toString() {
        return "EFile[" + id + ", " + reference + "]";
    }
}
