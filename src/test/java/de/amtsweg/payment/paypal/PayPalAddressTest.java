package de.amtsweg.payment.paypal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.authority.Authorities;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.ProviderMessages;
import de.amtsweg.payment.Reversals;
import de.amtsweg.site.FormTargets;
import de.amtsweg.site.PageTest;
import de.amtsweg.site.Town;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** PayPal has no session and no security token; everybody else still needs one. */
@PageTest(PayPalWebhook.class)
@Import({PayPalAddresses.class, PayPalAddressTest.LeadsToPayPal.class})
@MockitoBean(types = {Cashier.class, ProviderMessages.class, Reversals.class, Signatures.class})
class PayPalAddressTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @BeforeEach
    void aTown() {
        given(authorities.forHost(any())).willReturn(Town.anAuthority());
    }

    @Test
    void payPalGetsInWithoutATokenAndLeavesNoSession() throws Exception {
        mvc.perform(post(PayPalAddresses.WEBHOOK).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(cookie().doesNotExist("AMTSWEG_CSRF"))
                .andExpect(request().sessionAttributeDoesNotExist("any"));
    }

    @Test
    void aFormSomebodySendsThereIsNoReport() throws Exception {
        mvc.perform(post(PayPalAddresses.WEBHOOK).param("id", "WH-1")).andExpect(status().isBadRequest());
    }

    @Test
    void everyOtherAddressStillWantsAToken() throws Exception {
        mvc.perform(post(PayPalAddresses.WEBHOOK + "/x").content("{}")).andExpect(status().isForbidden());
        mvc.perform(post("/zahlung/paypal").content("{}")).andExpect(status().isForbidden());
    }

    @Test
    void formsMayLeadToPayPalAndNowhereElse() throws Exception {
        mvc.perform(get("/impressum"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.containsString("form-action 'self' https://*.paypal.com;")));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LeadsToPayPal {
        @Bean
        FormTargets payPal() {
            return () -> List.of("https://*.paypal.com");
        }
    }
}
