package de.amtsweg.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.payment.paypal.PayPalSettings.Account;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayPalSettingsTest {
    private static final Account ACCOUNT = new Account("client", "geheim", "", "");

    @Test
    void onlyTheLiveAddressMovesMoney() {
        assertThat(at("https://api-m.paypal.com").sandbox()).isFalse();
        assertThat(at("https://api-m.sandbox.paypal.com").sandbox()).isTrue();
        assertThat(at("http://127.0.0.1:8099").sandbox()).isTrue();
    }

    @Test
    void payersAreSentToPagesOfTheSameSurroundings() {
        var live = at("https://api-m.paypal.com");
        var sandbox = at("https://api-m.sandbox.paypal.com");
        var livePage = URI.create("https://www.paypal.com/checkoutnow?token=1");
        var sandboxPage = URI.create("https://www.sandbox.paypal.com/checkoutnow?token=1");

        assertThat(live.leadsToPayPal(livePage)).isTrue();
        assertThat(live.leadsToPayPal(sandboxPage)).isFalse();
        assertThat(sandbox.leadsToPayPal(sandboxPage)).isTrue();
        assertThat(sandbox.leadsToPayPal(livePage)).isFalse();
        assertThat(live.leadsToPayPal(URI.create("http://127.0.0.1/x"))).isFalse();
        assertThat(live.leadsToPayPal(URI.create("https://www.paypal.com:8443/x")))
                .isFalse();
        assertThat(live.leadsToPayPal(URI.create("https://paypal.com.evil.example/x")))
                .isFalse();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(at("https://api-m.paypal.com").problems()).isEmpty();
        assertThat(settings("https://evil.example", "WEBHOOK", Map.of("musterstadt", ACCOUNT))
                        .problems())
                .singleElement()
                .asString()
                .contains("amtsweg.payment.paypal.address");
        assertThat(settings("https://api-m.paypal.com", "", Map.of("musterstadt", new Account("", "", "", "")))
                        .problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("client-id"))
                .anySatisfy(problem -> assertThat(problem).contains("webhook-id"));
        assertThat(settings("https://api-m.paypal.com", "WEBHOOK", Map.of()).problems())
                .singleElement()
                .asString()
                .contains("accounts");
    }

    @Test
    void anAccountDoesNotTellItsSecret() {
        assertThat(at("https://api-m.paypal.com").toString()).doesNotContain("geheim");
    }

    private static PayPalSettings at(String address) {
        return settings(address, "WEBHOOK", Map.of("musterstadt", ACCOUNT));
    }

    private static PayPalSettings settings(String address, String webhook, Map<String, Account> accounts) {
        return new PayPalSettings(
                URI.create(address),
                webhook,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofDays(3),
                accounts);
    }
}
