package de.amtsweg.workflow.delegate;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;
import java.util.Optional;

/** What a clerk chose in the field {@code zustaendig}: an authority, or one of its units. */
record ChosenAuthority(AuthorityId authority, Optional<UnitId> unit) {
    static final String FIELD = "zustaendig";

    /** @throws IllegalStateException when the clerk chose nothing */
    static ChosenAuthority in(Answers findings) {
        return find(findings).orElseThrow(() -> new IllegalStateException("The finding " + FIELD + " is missing"));
    }

    static Optional<ChosenAuthority> find(Answers findings) {
        return findings.text(FIELD).map(ChosenAuthority::read);
    }

    private static ChosenAuthority read(String chosen) {
        int dot = chosen.indexOf('.');
        return dot < 0
                ? new ChosenAuthority(new AuthorityId(chosen), Optional.empty())
                : new ChosenAuthority(new AuthorityId(chosen.substring(0, dot)), Optional.of(new UnitId(chosen)));
    }
}
