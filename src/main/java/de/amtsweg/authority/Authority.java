package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import java.util.Optional;

/**
 * A public authority of the directory: one of ours, or one we only hand things to.
 *
 * @param ours its people work in this installation
 * @param channel how something is handed to it: {@code desk}, {@code folder}, …
 * @param hostName the name of the site under which this authority shows itself, when it has one of its own
 */
public record Authority(
        AuthorityId id,
        String name,
        Level level,
        Ars ars,
        FederalState state,
        boolean ours,
        String channel,
        PostalAddress address,
        Contact contact,
        Brand brand,
        BankDetails bank,
        AuthoritySettings settings,
        LegalTexts legalTexts,
        Optional<String> hostName) {

    public Authority with(AuthoritySettings changed) {
        return new Authority(
                id,
                name,
                level,
                ars,
                state,
                ours,
                channel,
                address,
                contact,
                brand,
                bank,
                changed,
                legalTexts,
                hostName);
    }
}
