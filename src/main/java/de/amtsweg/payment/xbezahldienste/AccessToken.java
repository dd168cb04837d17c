package de.amtsweg.payment.xbezahldienste;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.amtsweg.payment.ProviderUnavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** The token we show to a payment service (OAuth 2.0, client credentials), fetched again before it ends. */
final class AccessToken {
    private static final Duration LEFT = Duration.ofSeconds(30);
    private static final long SECONDS_UNLESS_SAID = 60;
    private static final long LONGEST = 86_400;

    private final URI address;
    private final String client;
    private final String secret;
    private final @Nullable String scope;
    private final Line line;
    private final Clock clock;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    AccessToken(URI address, String client, String secret, @Nullable String scope, Line line, Clock clock) {
        this.address = address;
        this.client = client;
        this.secret = secret;
        this.scope = scope;
        this.line = line;
        this.clock = clock;
    }

    private record Granted(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") @Nullable Long seconds) {}

    /** @throws ProviderUnavailable when nobody grants us one */
    synchronized String value() {
        var known = token;
        return known != null && clock.instant().isBefore(goodUntil) ? known : fetch();
    }

    /** The service does not take it any more. */
    synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        if (scope != null) {
            form.add("scope", scope);
        }
        var answer = line.ask(
                HttpMethod.POST,
                address,
                request -> request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .headers(headers -> headers.setBasicAuth(encoded(client), encoded(secret)))
                        .body(form));
        if (!answer.isFine()) {
            throw new ProviderUnavailable(
                    XBezahldienstProvider.NAME,
                    "token-url grants no token for client-id and client-secret (status " + answer.status() + ")");
        }
        var granted = answer.as(Granted.class);
        var fresh = granted.token();
        if (fresh == null || fresh.isBlank()) {
            throw new ProviderUnavailable(XBezahldienstProvider.NAME, "token-url answers without a token");
        }
        var said = granted.seconds();
        long seconds = said == null ? SECONDS_UNLESS_SAID : Math.clamp(said, 0, LONGEST);
        goodUntil = clock.instant().plusSeconds(seconds).minus(LEFT);
        token = fresh;
        return fresh;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
