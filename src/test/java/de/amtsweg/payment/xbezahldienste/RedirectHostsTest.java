package de.amtsweg.payment.xbezahldienste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.payment.ProviderUnavailable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedirectHostsTest {
    private final RedirectHosts byDefault = new RedirectHosts(List.of(), "epayment-stage.dataport.example", false);

    @Test
    void payersMayBeLedToTheServiceAndItsDomain() {
        for (var page : List.of(
                "https://epayment-stage.dataport.example/a?b=c",
                "https://pay.dataport.example:8443/",
                "https://DATAPORT.example")) {
            assertThat(byDefault.checked(page)).hasToString(page);
        }
    }

    @Test
    void browsersAreToldTheSame() {
        assertThat(new RedirectHosts(List.of("bank.example"), "pay.dataport.example", false).origins())
                .containsExactly("https://bank.example", "https://*.bank.example");
        assertThat(new RedirectHosts(List.of(), "127.0.0.1", true).origins())
                .containsExactly("http://127.0.0.1:*", "https://127.0.0.1:*");
    }

    @Test
    void andNowhereElse() {
        for (var page : new String[] {
            "https://evil.example/",
            "https://evildataport.example/",
            "https://dataport.example@evil.example/",
            "https://user@pay.dataport.example/",
            "http://pay.dataport.example/",
            "javascript:alert(1)",
            "//pay.dataport.example/",
            "/antraege",
            "not a link",
            "http://127.0.0.1/",
            null
        }) {
            assertRefused(byDefault, page);
        }
    }

    @Test
    void aTopLevelDomainIsNoDomainOfAnybody() {
        assertRefused(new RedirectHosts(List.of(), "dataport.example", false), "https://evil.example/");
        assertRefused(new RedirectHosts(List.of(), "10.0.0.1", false), "https://1.0.0.1/");
    }

    @Test
    void theOperatorMayNameOthers() {
        var named = new RedirectHosts(List.of("bank.example"), "pay.dataport.example", false);

        assertThat(named.checked("https://www.bank.example/x")).hasHost("www.bank.example");
        assertRefused(named, "https://pay.dataport.example/");
    }

    private static void assertRefused(RedirectHosts hosts, String page) {
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> hosts.checked(page));
    }
}
