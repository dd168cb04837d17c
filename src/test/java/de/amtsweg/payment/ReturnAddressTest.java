package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnAddressTest {
    private final PaymentAttempt attempt = new PaymentAttempt(
            AttemptId.next(),
            ApplicationId.next(),
            PaymentReference.random(LocalDate.of(2026, 5, 4)),
            "bank",
            Money.euros("26.00"),
            AttemptStatus.OPEN,
            Optional.empty(),
            Optional.empty(),
            URI.create("/antraege/AW-2026-7F3K-Q9PM/zurueck"),
            Instant.EPOCH);

    @Test
    void anAuthorityWithAHostNameGetsItsPayersBackThere() {
        assertThat(addresses(Optional.of("rathaus.musterstadt.example")).of(attempt))
                .hasToString("https://rathaus.musterstadt.example/antraege/AW-2026-7F3K-Q9PM/zurueck");
    }

    @Test
    void theOthersGetThemBackAtTheCommonSite() {
        assertThat(addresses(Optional.empty()).on(attempt, URI.create("/zahlung/x")))
                .hasToString("https://rathaus.example/zahlung/x");
    }

    private static ReturnAddress addresses(Optional<String> hostName) {
        var applications = mock(Applications.class);
        given(applications.find(any()))
                .willReturn(Optional.of(ApplicationBuilder.anApplication()
                        .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                        .build()));
        var authority = mock(Authority.class);
        given(authority.hostName()).willReturn(hostName);
        var authorities = mock(Authorities.class);
        given(authorities.get(any())).willReturn(authority);
        return new ReturnAddress(applications, authorities, new ReturnSettings("https://rathaus.example/"));
    }
}
