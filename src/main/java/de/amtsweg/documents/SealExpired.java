package de.amtsweg.documents;

import de.amtsweg.shared.AuthorityId;
import java.time.LocalDate;

/** The key an authority seals with has come to its end: nothing is written until there is a new one. */
public class SealExpired extends RuntimeException {
    public SealExpired(AuthorityId authority, LocalDate day) {
        super("The seal key of %s expired on %s: name a new one in %s, restart, and repeat this step"
                .formatted(authority, day, SealSettings.nameOf(authority.value(), "key-store")));
    }
}
