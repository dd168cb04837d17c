package de.amtsweg.payment;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.ProductionCheck;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The providers switched on in this installation. */
@Component
class Providers implements ProductionCheck {
    private final List<PaymentProvider> switchedOn;
    private final Applications applications;
    private final Authorities authorities;

    Providers(
            List<PaymentProvider> known, PaymentSettings settings, Applications applications, Authorities authorities) {
        this.applications = applications;
        this.authorities = authorities;
        this.switchedOn = settings.providers().stream()
                .filter(name -> !name.isBlank())
                .map(name -> named(name, known))
                .toList();
        switchedOn.forEach(PaymentProvider::check);
    }

    /** In production nobody may play at paying. */
    @Override
    public List<String> problems() {
        return switchedOn.stream()
                .filter(PaymentProvider::sandbox)
                .map(
                        provider ->
                                "The payment provider '%s' moves no money. Name real ones in amtsweg.payment.providers, or leave it"
                                                .formatted(provider.name())
                                        + " empty (amtsweg.payment.providers=): then fees are paid by bank transfer or at the counter.")
                .toList();
    }

    /** Those the authority in charge has chosen, in its order; all of them where it has not chosen. */
    List<PaymentProvider> offeredFor(ApplicationId application) {
        var authority = applications.get(application).authority();
        var chosen = authority
                .map(authorities::get)
                .map(inCharge -> inCharge.settings().paymentProviders())
                .orElse(List.of());
        var offered = chosen.isEmpty()
                ? switchedOn
                : chosen.stream().flatMap(name -> find(name).stream()).toList();
        return authority
                .map(inCharge -> offered.stream()
                        .filter(provider -> provider.serves(inCharge))
                        .toList())
                .orElse(offered);
    }

    List<PaymentProvider> all() {
        return switchedOn;
    }

    Optional<PaymentProvider> find(String name) {
        return switchedOn.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    private static PaymentProvider named(String name, List<PaymentProvider> known) {
        return known.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("amtsweg.payment.providers names '%s'. There are: %s"
                        .formatted(
                                name,
                                known.stream()
                                        .map(PaymentProvider::name)
                                        .sorted()
                                        .toList())));
    }
}
