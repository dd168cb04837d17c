package de.amtsweg.payment.sandbox;

import static de.amtsweg.application.ApplicationBuilder.anApplication;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Noun;
import de.amtsweg.payment.AttemptId;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Confirmation;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentReference;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.Money;
import de.amtsweg.site.PageTest;
import de.amtsweg.site.Town;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@PageTest(SandboxPage.class)
@Import(SandboxProvider.class)
class SandboxPageTest {
    private static final AttemptId ID = AttemptId.next();
    private static final String PAGE = "/zahlung/sandbox/" + ID;

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @MockitoBean
    Cashier cashier;

    @MockitoBean
    Applications applications;

    @MockitoBean
    Catalogue catalogue;

    @BeforeEach
    void aFeeToPay() {
        var application = anApplication()
                .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                .build();
        var service = mock(AdministrativeService.class);
        var noun = new LocalizedText(Map.of("de", "Anzeige", "en", "notice"));
        given(service.noun()).willReturn(new Noun(Noun.Gender.FEMININE, noun, noun));
        given(catalogue.get(application.packageId())).willReturn(service);
        given(applications.get(any())).willReturn(application);
        given(authorities.get(any())).willReturn(Town.anAuthority());
        given(authorities.forHost(any())).willReturn(Town.anAuthority());
        given(cashier.attempt(any(), any())).willReturn(Optional.empty());
        attemptIs(AttemptStatus.OPEN);
    }

    @Test
    void thePayerSeesWhoGetsHowMuchForWhat() throws Exception {
        mvc.perform(get(PAGE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Stadt Musterstadt"),
                                containsString("Anzeige AW-2026-"),
                                containsString("26,00\u00a0€ bezahlen"),
                                containsString("2601 2345 6789 1"),
                                containsString("name=\"_csrf\""),
                                not(containsString("??")))));
    }

    @Test
    void payingConfirmsTheAmountOfTheAttemptWhateverTheBrowserSends() throws Exception {
        mvc.perform(post(PAGE).with(csrf()).param("bezahlen", "ja").param("amount", "0.01"))
                .andExpect(redirectedUrl("/status"));

        verify(cashier).confirm(new Confirmation(ID, "sandbox", "sandbox-" + ID, Money.euros("26.00")));
    }

    @Test
    void givingUpAndFailingAreTold() throws Exception {
        mvc.perform(post(PAGE).with(csrf()).param("abbrechen", "ja")).andExpect(redirectedUrl("/status"));
        mvc.perform(post(PAGE).with(csrf()).param("fehlschlagen", "ja")).andExpect(redirectedUrl("/status"));

        verify(cashier).cancelled(ID);
        verify(cashier).failed(ID);
    }

    @Test
    void whoPaysLaterLeavesTheAttemptOpen() throws Exception {
        mvc.perform(post(PAGE).with(csrf()).param("spaeter", "ja")).andExpect(redirectedUrl("/status"));

        verify(cashier, never()).cancelled(any());
        verify(cashier, never()).confirm(any());
    }

    @Test
    void aPaidAttemptOffersNoButtons() throws Exception {
        attemptIs(AttemptStatus.PAID);

        mvc.perform(get(PAGE))
                .andExpect(content()
                        .string(allOf(
                                containsString("Diese Zahlung ist abgeschlossen"), not(containsString("bezahlen\"")))));
    }

    @Test
    void anUnknownOrMadeUpAttemptIsNotFound() throws Exception {
        mvc.perform(get("/zahlung/sandbox/" + AttemptId.next())).andExpect(status().isNotFound());
        mvc.perform(get("/zahlung/sandbox/x'--")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyPaysFromAForeignPage() throws Exception {
        mvc.perform(post(PAGE).param("bezahlen", "ja")).andExpect(status().isForbidden());

        verify(cashier, never()).confirm(any());
    }

    private void attemptIs(AttemptStatus status) {
        var attempt = new PaymentAttempt(
                ID,
                anApplication().build().id(),
                new PaymentReference("2601234567891"),
                "sandbox",
                Money.euros("26.00"),
                status,
                Optional.empty(),
                Optional.empty(),
                URI.create("/status"),
                Instant.parse("2026-05-04T08:00:00Z"));
        given(cashier.attempt(ID, "sandbox")).willReturn(Optional.of(attempt));
    }
}
