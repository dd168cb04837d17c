package de.amtsweg.payment.paypal;

import de.amtsweg.payment.ProviderUnavailable;
import java.net.http.HttpClient;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks HTTP with PayPal: within limits of time and size, and without following it elsewhere. */
@Component
class PayPalHttp {
    private static final int LONGEST_ANSWER = 1 << 20;

    private final JsonMapper json = JsonMapper.builder().build();
    private final RestClient http;

    PayPalHttp(PayPalSettings settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        this.http = RestClient.builder()
                .baseUrl(settings.address().toString())
                .requestFactory(requests)
                .build();
    }

    /** An answer that can be worked with. */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** What PayPal found wrong, in the word it has for that; empty when it has none. */
        String issue() {
            var issue = body.path("details").path(0).path("issue").asString("");
            return issue.matches("[A-Z0-9_]{1,80}") ? issue : "";
        }
    }

    /** @throws ProviderUnavailable when no answer comes in time, or one that says that PayPal itself is broken */
    Answer send(HttpMethod method, String path, Consumer<HttpHeaders> headers, byte[] body) {
        try {
            var request = http.method(method).uri(path).headers(headers);
            if (body.length > 0) {
                request.body(body);
            }
            return request.exchange((sent, answer) -> {
                int status = answer.getStatusCode().value();
                return answer(status, answer.getBody().readNBytes(LONGEST_ANSWER + 1));
            });
        } catch (RestClientException noAnswer) {
            // What went wrong may repeat what was sent, so only its kind is told.
            var cause = noAnswer.getCause() == null ? noAnswer : noAnswer.getCause();
            throw new ProviderUnavailable(
                    PayPalProvider.NAME, "no answer, " + cause.getClass().getSimpleName());
        }
    }

    private Answer answer(int status, byte[] body) {
        if (status >= 500 || status == 429) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "it answered " + status);
        }
        var answer = new Answer(status, read(body));
        if (answer.ok() && !answer.body().isObject()) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "its answer cannot be read");
        }
        return answer;
    }

    private JsonNode read(byte[] body) {
        if (body.length == 0 || body.length > LONGEST_ANSWER) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }
}
