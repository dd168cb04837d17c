package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.ProviderUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks a payment service over HTTP: follows nobody elsewhere, waits a set time, reads no more than an answer can be. */
final class Line {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int LONGEST_ANSWER = 256 * 1024;

    private final RestClient client;

    Line(SSLContext tls, Duration connectWithin, Duration answerWithin) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectWithin)
                .sslContext(tls)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(answerWithin);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** What came back, whatever it is. */
    record Answer(int status, byte[] content) {
        boolean isFine() {
            return status >= 200 && status < 300;
        }

        /** @throws ProviderUnavailable when it is something else, a page of a proxy for instance */
        <T> T as(Class<T> type) {
            try {
                T value = JSON.readValue(content, type);
                if (value != null) {
                    return value;
                }
            } catch (JacksonException broken) {
                // What it says instead may be personal, and helps nobody.
            }
            throw new ProviderUnavailable(
                    XBezahldienstProvider.NAME, "its answer (status " + status + ") cannot be read");
        }
    }

    /** @throws ProviderUnavailable when nobody answers */
    Answer ask(HttpMethod method, URI address, Consumer<RestClient.RequestBodySpec> fill) {
        try {
            var request = client.method(method).uri(address);
            fill.accept(request);
            return request.exchangeForRequiredValue((sent, answer) -> read(answer));
        } catch (RestClientException nobody) {
            throw new ProviderUnavailable(XBezahldienstProvider.NAME, reason(nobody));
        }
    }

    private static Answer read(ClientHttpResponse answer) throws IOException {
        var content = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
        if (content.length > LONGEST_ANSWER) {
            throw new IOException("longer than an answer can be");
        }
        return new Answer(answer.getStatusCode().value(), content);
    }

    private static String reason(RestClientException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return "no secure connection comes about; check key-store and trust-store";
            }
            if (at instanceof HttpTimeoutException) {
                return "it does not answer in time";
            }
        }
        return "no connection, or a broken one (" + cause.getClass().getSimpleName() + ")";
    }
}
