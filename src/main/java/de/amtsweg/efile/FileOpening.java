package de.amtsweg.efile;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.UnitId;
import java.time.Instant;

/** A case to be opened, and the file it belongs to: the one with that key, or else a new one. */
public record FileOpening(
        ApplicationId application,
        AuthorityId authority,
        UnitId unit,
        String planUnit,
        String key,
        String title,
        Instant at,
        int year,
        Confidentiality confidentiality) {
    /** Whose application it is; title and key may name a person. */
    @Override
    public String toString() {
        return "FileOpening[" + application + "]";
    }
}
