package de.amtsweg.payment.xbezahldienste;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account of one authority with a payment service. It proves who we are by a certificate ({@code keyStore}) or by a
 * token ({@code tokenUrl}).
 *
 * @param keyStore PKCS#12 file with our private key and its certificate
 * @param trustStore PEM file with the certificates the service is known by, where it has none that everybody knows
 * @param redirectHosts where payers may be led, with everything below; by default the host of the service, and the domain
 *     it belongs to
 * @param bookingData what the service wants to know of every line for its books
 * @param bookingKeyName under which name it gets the booking key of the line
 * @param sandbox a test system: no money moves, and production refuses it
 */
record AccountSettings(
        @Nullable URI baseUrl,
        @Nullable String originatorId,
        @Nullable String endPointId,
        @Nullable Path keyStore,
        @Nullable String keyStorePassword,
        @Nullable Path trustStore,
        @Nullable URI tokenUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String scope,
        @DefaultValue List<String> redirectHosts,
        @DefaultValue Map<String, String> bookingData,
        @DefaultValue("bookingKey") String bookingKeyName,
        boolean sandbox) {
    /** Without what is secret. */
    @Override
    public String toString() {
        return "AccountSettings[" + baseUrl + ", " + originatorId + ", " + endPointId + "]";
    }
}
