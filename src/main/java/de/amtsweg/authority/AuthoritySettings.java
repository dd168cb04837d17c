package de.amtsweg.authority;

import de.amtsweg.shared.AuthorityId;
import java.util.List;
import java.util.Set;

/**
 * What an authority decided about its way of working.
 *
 * @param paymentFirst a notice waits until its fee is paid
 * @param onlineId people may identify themselves with their online identity card
 * @param fourEyes a second person decides when something is sent back
 * @param waivedRecipients bodies that do not want to be informed
 * @param paymentProviders names of the payment providers on offer, in the order people see them
 */
public record AuthoritySettings(
        boolean paymentFirst,
        boolean onlineId,
        boolean fourEyes,
        Set<AuthorityId> waivedRecipients,
        List<String> paymentProviders) {
    public static final AuthoritySettings DEFAULT = new AuthoritySettings(false, false, true, Set.of(), List.of());

    public AuthoritySettings {
        waivedRecipients = Set.copyOf(waivedRecipients);
        paymentProviders = List.copyOf(paymentProviders);
    }

    public AuthoritySettings withPaymentFirst(boolean first) {
        return new AuthoritySettings(first, onlineId, fourEyes, waivedRecipients, paymentProviders);
    }

    public AuthoritySettings withFourEyes(boolean needed) {
        return new AuthoritySettings(paymentFirst, onlineId, needed, waivedRecipients, paymentProviders);
    }

    public AuthoritySettings withWaivedRecipients(Set<AuthorityId> waived) {
        return new AuthoritySettings(paymentFirst, onlineId, fourEyes, waived, paymentProviders);
    }
}
