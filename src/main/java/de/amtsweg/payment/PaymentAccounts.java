package de.amtsweg.payment;

import java.util.List;
import org.springframework.stereotype.Service;

/** The accounts with the providers switched on here, and whether they can be used. */
@Service
public class PaymentAccounts {
    private final Providers providers;

    PaymentAccounts(Providers providers) {
        this.providers = providers;
    }

    public List<AccountHealth> all() {
        return providers.all().stream()
                .flatMap(provider -> provider.accounts().stream())
                .toList();
    }

    /** Asks every provider whether it would answer; {@link #all()} says what came of it. Nothing is begun. */
    public void tryAll() {
        providers.all().forEach(PaymentProvider::tryAccounts);
    }
}
