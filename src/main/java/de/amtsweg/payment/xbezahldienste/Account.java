package de.amtsweg.payment.xbezahldienste;

import static java.util.Objects.requireNonNull;

import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.Contact;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.shared.AuthorityId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;

/** The account of one authority with a payment service: begins payments there and asks about them. */
final class Account {
    private static final int UNAUTHORIZED = 401;

    private final AuthorityId authority;
    private final AccountSettings settings;
    private final RedirectHosts redirectHosts;
    private final Line line;
    private final Optional<AccessToken> token;
    private final Optional<Instant> certificateEnds;
    private final Contact contact;

    Account(
            AuthorityId authority,
            AccountSettings settings,
            RedirectHosts redirectHosts,
            Line line,
            Optional<AccessToken> token,
            Optional<Instant> certificateEnds,
            Contact contact) {
        this.authority = authority;
        this.settings = settings;
        this.redirectHosts = redirectHosts;
        this.line = line;
        this.token = token;
        this.certificateEnds = certificateEnds;
        this.contact = contact;
    }

    private record Problem(@Nullable String functionalCode) {}

    RedirectHosts redirectHosts() {
        return redirectHosts;
    }

    AuthorityId authority() {
        return authority;
    }

    AccountSettings settings() {
        return settings;
    }

    /** Originator and end point, as they stand in addresses. */
    String place() {
        return settings.originatorId() + "/" + settings.endPointId();
    }

    /**
     * @throws Refused when the service answers no
     * @throws ProviderUnavailable when it does not answer, or not as agreed
     */
    PaymentTransaction create(PaymentRequest request) {
        return ask(
                        HttpMethod.POST,
                        address("paymenttransaction"),
                        filled -> filled.contentType(MediaType.APPLICATION_JSON)
                                .body(Line.JSON.writeValueAsBytes(request)))
                .as(PaymentTransaction.class);
    }

    /**
     * Empty when the service says that it knows no such payment. A page of somebody between us that says so counts for
     * nothing.
     *
     * @throws Refused when the service answers no
     * @throws ProviderUnavailable when it does not answer, or not as agreed
     */
    Optional<PaymentTransaction> find(String transaction) {
        try {
            return Optional.of(ask(HttpMethod.GET, address("paymenttransaction", transaction), filled -> {})
                    .as(PaymentTransaction.class));
        } catch (Refused refused) {
            if (refused.knowsNoSuchPayment()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** @throws ProviderUnavailable when the service says it is not well, or nothing */
    void status() {
        ask(HttpMethod.GET, address("status"), filled -> {});
    }

    /** @throws ProviderUnavailable when it leads to a host that is not allowed */
    URI payPage(Payment payment) {
        return redirectHosts.checked(payment.payPage());
    }

    AccountHealth health() {
        return contact.health(XBezahldienstProvider.NAME, authority.value(), certificateEnds);
    }

    private Line.Answer ask(HttpMethod method, URI address, Consumer<RestClient.RequestBodySpec> fill) {
        try {
            var answer = answered(method, address, fill);
            contact.succeeded();
            return answer;
        } catch (ProviderUnavailable unavailable) {
            if (unavailable instanceof Refused refused && !refused.meansTheAccount()) {
                contact.succeeded();
            } else {
                contact.failed(unavailable);
            }
            throw unavailable;
        }
    }

    private Line.Answer answered(HttpMethod method, URI address, Consumer<RestClient.RequestBodySpec> fill) {
        var shown = token.map(AccessToken::value);
        var answer = askShowing(shown, method, address, fill);
        if (answer.status() == UNAUTHORIZED && token.isPresent()) {
            // It ended before its time; nothing has happened over there.
            shown.ifPresent(token.get()::forget);
            answer = askShowing(token.map(AccessToken::value), method, address, fill);
        }
        if (!answer.isFine()) {
            throw refusal(answer);
        }
        return answer;
    }

    private Line.Answer askShowing(
            Optional<String> shown, HttpMethod method, URI address, Consumer<RestClient.RequestBodySpec> fill) {
        return line.ask(method, address, request -> {
            request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
            shown.ifPresent(value -> request.headers(headers -> headers.setBearerAuth(value)));
            fill.accept(request);
        });
    }

    private static ProviderUnavailable refusal(Line.Answer answer) {
        try {
            var problem = Line.JSON.readValue(answer.content(), Problem.class);
            if (problem != null && problem.functionalCode() != null) {
                return new Refused(answer.status(), FunctionalCode.of(problem.functionalCode()));
            }
        } catch (JacksonException noProblemInJson) {
            // A page of a proxy, say; the status has to do.
        }
        return new ProviderUnavailable(XBezahldienstProvider.NAME, "it answers with status " + answer.status());
    }

    private URI address(String resource, String... more) {
        return UriComponentsBuilder.fromUri(requireNonNull(settings.baseUrl()))
                .pathSegment(resource)
                .pathSegment(place().split("/"))
                .pathSegment(more)
                .build()
                .encode()
                .toUri();
    }
}
