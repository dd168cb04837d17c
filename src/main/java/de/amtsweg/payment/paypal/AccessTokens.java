package de.amtsweg.payment.paypal;

import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.paypal.PayPalSettings.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps what PayPal gives an account to show with every request, until shortly before it expires. */
@Component
class AccessTokens {
    private static final Duration SPARE = Duration.ofMinutes(1);

    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();
    private final PayPalHttp http;
    private final Clock clock;

    AccessTokens(PayPalHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    String of(Account account) {
        var known = tokens.get(account.clientId());
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        return fetched(account);
    }

    /** One that PayPal has just given, whatever is known. */
    String fetched(Account account) {
        var fresh = fresh(account);
        tokens.put(account.clientId(), fresh);
        return fresh.value();
    }

    /** PayPal no longer knows this one. */
    void forget(Account account, String token) {
        tokens.computeIfPresent(account.clientId(), (id, known) -> known.value().equals(token) ? null : known);
    }

    private Token fresh(Account account) {
        var answer = http.send(
                HttpMethod.POST,
                "/v1/oauth2/token",
                headers -> {
                    headers.setBasicAuth(account.clientId(), account.clientSecret(), StandardCharsets.UTF_8);
                    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
                },
                "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        var value = answer.body().path("access_token").asString("");
        if (!answer.ok() || value.isEmpty()) {
            throw new ProviderUnavailable(
                    PayPalProvider.NAME, "it does not let us in (" + answer.status() + "); is the account right?");
        }
        var lasts =
                Duration.ofSeconds(Math.clamp(answer.body().path("expires_in").asLong(0), 0, LONGEST_SECONDS));
        return new Token(value, clock.instant().plus(lasts).minus(SPARE));
    }
}
