package de.amtsweg.portal;

import static de.amtsweg.site.Town.anAuthority;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.shared.Answers;
import de.amtsweg.site.TooManyAttempts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is shown before something is sent, and how somebody comes back afterwards. */
class ReviewPagesTest extends PortalHouse {
    @Test
    void theReviewWaitsUntilNothingIsMissing() throws Exception {
        mvc.perform(get(FORM + "/pruefen").cookie(cookie())).andExpect(redirectedUrl(FORM + "/person?ziel=pruefen"));
    }

    @Test
    void theReviewShowsEveryAnswerAndWarnsOfNothingThatDidNotHappen() throws Exception {
        given(drafts.find(TOKEN))
                .willReturn(Optional.of(draft(new Answers(Map.of("name", "Lena", "ort", "Musterstadt")))));

        mvc.perform(get(FORM + "/pruefen").cookie(cookie()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Lena"),
                                containsString(FORM + "/ort?ziel=pruefen"),
                                not(containsString("in einem anderen Fenster geändert")))));
    }

    @Test
    void nothingIsSentWithoutTheConfirmation() throws Exception {
        given(drafts.find(TOKEN))
                .willReturn(Optional.of(draft(new Answers(Map.of("name", "Lena", "ort", "Musterstadt")))));

        mvc.perform(post(FORM + "/absenden").with(csrf()).cookie(cookie()))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("Setzen Sie das Häkchen"), containsString("Anzeige absenden"))));

        verify(drafts, never()).submit(any(), anyLong(), any());
    }

    @Test
    void anAddressNobodyConfirmedIsAskedForACode() throws Exception {
        withAddress(false);

        mvc.perform(post(FORM + "/kontakt").with(csrf()).cookie(cookie()).param("email", "lena@example.org"))
                .andExpect(redirectedUrl(FORM + "/e-mail-bestaetigen"))
                .andExpect(flash().attribute("sent", "SENT"));
        verify(emailCodes).send(any());

        mvc.perform(get(FORM + "/e-mail-bestaetigen").cookie(cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("lena@example.org"),
                                containsString("autocomplete=\"one-time-code\""),
                                containsString("href=\"" + FORM + "/pruefen\""),
                                containsString("Ohne bestätigte E-Mail-Adresse bekommen Sie Briefe."))));
    }

    @Test
    void theRightCodeConfirmsTheAddressAndLeadsOn() throws Exception {
        withAddress(false);
        given(emailCodes.matches(TOKEN, "lena@example.org", "123456")).willReturn(true);

        mvc.perform(post(FORM + "/e-mail-bestaetigen")
                        .with(csrf())
                        .cookie(cookie())
                        .param("code", "000000"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Der Code stimmt nicht")));
        verify(emails, never()).confirm(any(), any(), any());

        mvc.perform(post(FORM + "/e-mail-bestaetigen")
                        .with(csrf())
                        .cookie(cookie())
                        .param("code", "123456"))
                .andExpect(redirectedUrl(FORM + "/pruefen"));
        verify(emails).confirm(TOKEN, "lena@example.org", anAuthority().id());
    }

    @Test
    void aConfirmedAddressIsNotAskedForAgain() throws Exception {
        withAddress(true);

        mvc.perform(post(FORM + "/kontakt").with(csrf()).cookie(cookie()).param("email", "lena@example.org"))
                .andExpect(redirectedUrl(FORM + "/pruefen"));
        mvc.perform(get(FORM + "/e-mail-bestaetigen").cookie(cookie())).andExpect(redirectedUrl(FORM + "/pruefen"));
        verify(emailCodes, never()).send(any());
    }

    @Test
    void whoAskedForTooManyCodesMayStillGoOnWithout() throws Exception {
        withAddress(false);
        willThrow(new TooManyAttempts(Duration.ofMinutes(30))).given(throttle).attempt(any(), any());

        mvc.perform(post(FORM + "/kontakt").with(csrf()).cookie(cookie()).param("email", "lena@example.org"))
                .andExpect(flash().attribute("sent", "TOO_OFTEN"));
        mvc.perform(get(FORM + "/e-mail-bestaetigen").cookie(cookie()).flashAttr("sent", "TOO_OFTEN"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Jetzt können wir keinen Code mehr schicken"),
                                containsString("Ohne Bestätigung weiter"))));
        verify(emailCodes, never()).send(any());
    }

    @Test
    void theReviewOffersToConfirmTheAddress() throws Exception {
        withAddress(false);

        mvc.perform(get(FORM + "/pruefen").cookie(cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("ist noch nicht bestätigt"),
                                containsString("action=\"" + FORM + "/e-mail-bestaetigen/code\""),
                                containsString("Anzeige absenden"))));
    }

    @Test
    void aWrongSecretCodeOpensNothing() throws Exception {
        given(codes.matches(any(), any())).willReturn(false);

        mvc.perform(post("/status")
                        .with(csrf())
                        .param("nummer", "AW-2026-7F3K-Q9PM")
                        .param("code", "X"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Nummer und Geheimcode passen nicht zusammen")));
    }

    @Test
    void anApplicationNobodyOpenedLeadsToTheSignIn() throws Exception {
        mvc.perform(get("/antraege/AW-2026-7F3K-Q9PM")).andExpect(redirectedUrl("/status"));
    }
}
