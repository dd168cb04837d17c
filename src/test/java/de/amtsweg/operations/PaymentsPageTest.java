package de.amtsweg.operations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.PaymentTraffic;
import de.amtsweg.payment.StrandedOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operators see how money comes in, and where it does not. */
class PaymentsPageTest extends OperationsHouse {
    @Test
    void operatorsSeeHowPaymentsComeInAndWhichMessagesWereNotBelieved() throws Exception {
        given(traffic.attempts()).willReturn(List.of(new PaymentTraffic.Count("paypal", "PAID", 12)));
        given(traffic.refusedMessages()).willReturn(List.of(new PaymentTraffic.Count("paypal", "forged", 3)));

        mvc.perform(get("/betrieb/zahlungen").with(operator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("bezahlt")))
                .andExpect(content().string(containsString("nicht vom Zahlungsdienst")));
    }

    @Test
    void operatorsSeeWhereOrdersWaitThatNobodyCanApprove() throws Exception {
        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content().string(not(containsString("Anordnungen bleiben liegen"))));

        given(stranded.byAuthority())
                .willReturn(List.of(
                        new StrandedOrders.Stranded("Stadt Musterstadt", 1),
                        new StrandedOrders.Stranded("Gemeinde Beispielhausen", 2)));

        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content().string(containsString("Anordnungen bleiben liegen")));
        mvc.perform(get("/betrieb/zahlungen").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Stadt Musterstadt: 1 Anordnung bleibt liegen"),
                                containsString("Gemeinde Beispielhausen: 2 Anordnungen bleiben liegen"),
                                containsString("die Rolle Leitung"))));
    }

    @Test
    void anAccountThatCannotBeUsedSaysSinceWhenAndWhyAndHowLongItsCertificateLasts() throws Exception {
        var now = Instant.now();
        given(paymentAccounts.all())
                .willReturn(List.of(new AccountHealth(
                        "xbezahldienste",
                        "musterstadt",
                        Optional.of(now.minusSeconds(600)),
                        Optional.of(now.minusSeconds(60)),
                        "it answers with status 500",
                        Optional.of(now.plus(Duration.ofDays(20).plusHours(1))))));

        mvc.perform(get("/betrieb/zahlungen").with(operator()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("nicht benutzbar"),
                                containsString("it answers with status 500"),
                                containsString("gilt noch 20 Tage"),
                                containsString("jetzt ein neues"))));
        mvc.perform(post("/betrieb/zahlungen/pruefung").with(operator()).with(csrf()))
                .andExpect(redirectedUrl("/betrieb/zahlungen"));
        verify(paymentAccounts).tryAll();
    }
}
