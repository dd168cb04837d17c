package de.amtsweg.payment.paypal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.payment.ProviderUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class PayPalHttpTest {
    @Test
    void aPayPalThatTakesTooLongIsNotWaitedFor() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var http = new PayPalHttp(new PayPalSettings(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                    "",
                    Duration.ofMinutes(1),
                    Duration.ofMillis(200),
                    Duration.ofDays(3),
                    Map.of()));

            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() -> http.send(HttpMethod.GET, "/v2/checkout/orders/1", headers -> {}, new byte[0]))
                    .withMessage("The payment provider paypal cannot be used: no answer, HttpTimeoutException");
        }
    }
}
