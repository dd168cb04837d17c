package de.amtsweg.payment.paypal;

import de.amtsweg.application.Applications;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.paypal.PayPalSettings.Account;
import de.amtsweg.shared.AuthorityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose account an attempt is paid to. */
@Component("payPalAccounts")
class Accounts {
    private final PayPalSettings settings;
    private final Applications applications;

    Accounts(PayPalSettings settings, Applications applications) {
        this.settings = settings;
        this.applications = applications;
    }

    Optional<Account> of(AuthorityId authority) {
        return Optional.ofNullable(settings.accounts().get(authority.value()));
    }

    /** The account of the authority in charge. */
    Account paidTo(PaymentAttempt attempt) {
        return inCharge(attempt)
                .orElseThrow(() -> new ProviderUnavailable(
                        PayPalProvider.NAME, "the authority in charge has no account any more"));
    }

    /** All accounts, the likeliest first: an application may have been handed over since the order was made. */
    List<Account> likely(PaymentAttempt attempt) {
        return Stream.concat(inCharge(attempt).stream(), all().stream())
                .distinct()
                .toList();
    }

    private Collection<Account> all() {
        return settings.accounts().values();
    }

    private Optional<Account> inCharge(PaymentAttempt attempt) {
        return applications.get(attempt.application()).authority().flatMap(this::of);
    }
}
