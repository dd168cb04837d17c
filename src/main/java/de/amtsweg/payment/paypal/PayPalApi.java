package de.amtsweg.payment.paypal;

import de.amtsweg.payment.Contact;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.paypal.PayPalHttp.Answer;
import de.amtsweg.payment.paypal.PayPalSettings.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks PayPal in the name of an account. */
@Component
class PayPalApi {
    private final ConcurrentMap<String, Contact> contacts = new ConcurrentHashMap<>();
    private final PayPalHttp http;
    private final AccessTokens tokens;
    private final Clock clock;

    PayPalApi(PayPalHttp http, AccessTokens tokens, Clock clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** How PayPal was last reached under this account. */
    Contact contact(Account account) {
        return contacts.computeIfAbsent(account.clientId(), first -> new Contact(clock));
    }

    /**
     * Has PayPal let the account in.
     *
     * @throws ProviderUnavailable when it does not
     */
    void knock(Account account) {
        noted(account, () -> tokens.fetched(account));
    }

    Answer get(Account account, String path) {
        return send(account, HttpMethod.GET, path, headers -> {}, new byte[0]);
    }

    Answer post(Account account, String path, JsonNode body) {
        return post(account, path, headers -> {}, body);
    }

    /** @param key PayPal acts once for all requests with the same one */
    Answer postOnce(Account account, String path, String key, JsonNode body) {
        return post(
                account,
                path,
                headers -> {
                    headers.set("PayPal-Request-Id", key);
                    headers.set("Prefer", "return=representation");
                },
                body);
    }

    private Answer post(Account account, String path, Consumer<HttpHeaders> headers, JsonNode body) {
        return send(
                account,
                HttpMethod.POST,
                path,
                headers.andThen(all -> all.setContentType(MediaType.APPLICATION_JSON)),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(Account account, HttpMethod method, String path, Consumer<HttpHeaders> headers, byte[] body) {
        return noted(account, () -> sent(account, method, path, headers, body));
    }

    private <T> T noted(Account account, Supplier<T> conversation) {
        try {
            var result = conversation.get();
            contact(account).succeeded();
            return result;
        } catch (ProviderUnavailable unavailable) {
            contact(account).failed(unavailable);
            throw unavailable;
        }
    }

    private Answer sent(Account account, HttpMethod method, String path, Consumer<HttpHeaders> headers, byte[] body) {
        var token = tokens.of(account);
        var answer = http.send(method, path, headers.andThen(all -> all.setBearerAuth(token)), body);
        if (answer.status() == 401) {
            tokens.forget(account, token);
            var fresh = tokens.of(account);
            answer = http.send(method, path, headers.andThen(all -> all.setBearerAuth(fresh)), body);
        }
        if (answer.status() == 401) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "it does not let us in (401)");
        }
        return answer;
    }
}
