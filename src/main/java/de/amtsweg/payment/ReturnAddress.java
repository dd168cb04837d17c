package de.amtsweg.payment;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The public address a provider sends the payer back to: under the authority's own host name where it has one. */
@Component
public class ReturnAddress {
    private final Applications applications;
    private final Authorities authorities;
    private final ReturnSettings settings;

    ReturnAddress(Applications applications, Authorities authorities, ReturnSettings settings) {
        this.applications = applications;
        this.authorities = authorities;
        this.settings = settings;
    }

    /** The page the payer of this attempt left from, with scheme and host. */
    public URI of(PaymentAttempt attempt) {
        return on(attempt, attempt.returnTo());
    }

    /** A page of ours, as the payer of this attempt reaches it. */
    public URI on(PaymentAttempt attempt, URI page) {
        return URI.create(site(attempt) + page);
    }

    private String site(PaymentAttempt attempt) {
        return applications
                .find(attempt.application())
                .flatMap(Application::authority)
                .map(authorities::get)
                .flatMap(Authority::hostName)
                .map(host -> "https://" + host)
                .orElseGet(() -> settings.site().replaceAll("/+$", ""));
    }
}
