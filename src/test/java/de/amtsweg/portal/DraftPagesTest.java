package de.amtsweg.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.application.PageWork.Difference;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.TypedPage;
import de.amtsweg.shared.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** The form, page by page. */
class DraftPagesTest extends PortalHouse {
    @Test
    void withoutADraftAPageOfTheFormLeadsToItsBeginning() throws Exception {
        mvc.perform(get(FORM + "/person")).andExpect(redirectedUrl(FORM));
    }

    @Test
    void aPageSaysWhereOneIsAndLabelsEveryField() throws Exception {
        mvc.perform(get(FORM + "/person").cookie(cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Seite 1 von 4"),
                                containsString("<label class=\"kern-label\" for=\"name\">"),
                                containsString("name=\"_stand\""),
                                not(containsString(TOKEN.token())))));
    }

    @Test
    void aMistakeIsSaidInASummaryAndAtTheFieldAndNothingTypedIsLost() throws Exception {
        var tooLong = "x".repeat(2001);

        mvc.perform(post(FORM + "/person").with(csrf()).cookie(cookie()).param("name", tooLong))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("role=\"alert\""),
                                containsString("href=\"#name\""),
                                containsString("id=\"name-fehler\""),
                                containsString(tooLong),
                                containsString("<title>Fehler: Person"))));
    }

    @Test
    void aRightPageLeadsToTheNext() throws Exception {
        mvc.perform(post(FORM + "/person").with(csrf()).cookie(cookie()).param("name", "Lena"))
                .andExpect(redirectedUrl(FORM + "/ort"));
    }

    @Test
    void aPageChangedInAnotherWindowShowsBothAnswersAndOverwritesNothing() throws Exception {
        willAnswer(call -> new Changed(call.getArgument(0), List.of(new Difference("Name", "Dort", "Hier"))))
                .given(work)
                .save(any(), any(), any(), anyBoolean());

        mvc.perform(post(FORM + "/person")
                        .with(csrf())
                        .cookie(cookie())
                        .param("name", "Hier")
                        .param("_stand", "frueher"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Diese Seite wurde in einem anderen Fenster geändert"),
                                containsString("Dort"),
                                containsString("value=\"Hier\""))));
    }

    @Test
    void whatStandsTypedIsShownAgain() throws Exception {
        var typed = new LinkedMultiValueMap<>(Map.of("name", List.of("Le"), "_shown", List.of("name")));
        given(work.typed(any(), any()))
                .willReturn(Optional.of(new TypedPage("m-1", "s", typed, Instant.parse("2026-05-04T10:05:00Z"))));

        mvc.perform(get(FORM + "/person").cookie(cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Le\""),
                                containsString("name=\"_getippt\" value=\"m-1\""),
                                containsString("Zwischengespeichert um 12:05"))));
    }

    @Test
    void aScriptKeepsWhatIsBeingTypedUnlessAnotherWindowWasFaster() throws Exception {
        given(work.keep(any(), any(), any()))
                .willReturn(Optional.of(new TypedPage("m-2", "s", new LinkedMultiValueMap<>(), Instant.EPOCH)))
                .willReturn(Optional.empty());
        var typing = post(FORM + "/person/zwischenstand").with(csrf()).param("name", "Le");

        mvc.perform(typing.cookie(cookie()))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"mark\": \"m-2\"}"));
        mvc.perform(typing).andExpect(status().isConflict());
        mvc.perform(post(FORM + "/person/zwischenstand").with(csrf())).andExpect(status().isNotFound());
        mvc.perform(post(FORM + "/person/zwischenstand").cookie(cookie())).andExpect(status().isForbidden());
    }

    @Test
    void theListOfSectionsLeadsToWhatIsDoneAndKeepsThisPage() throws Exception {
        given(drafts.find(TOKEN)).willReturn(Optional.of(draft(new Answers(Map.of("name", "Lena")))));

        mvc.perform(get(FORM + "/ort").cookie(cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Abschnitte"),
                                containsString("aria-current=\"step\""),
                                containsString("name=\"_zu\" value=\"person\""),
                                not(containsString("name=\"_zu\" value=\"kontakt\"")),
                                containsString("(kommt noch)"))));
        mvc.perform(post(FORM + "/ort").with(csrf()).cookie(cookie()).param("_zu", "person"))
                .andExpect(redirectedUrl(FORM + "/person"));
    }

    @Test
    void theCodeToGoOnIsMailedToAConfirmedAddressOnly() throws Exception {
        withAddress(true);
        given(reminders.sendCode(any())).willReturn(true);
        var asked = post(FORM + "/person")
                .with(csrf())
                .cookie(cookie())
                .param("name", "Lena")
                .param("_code-schicken", "ja");

        mvc.perform(asked)
                .andExpect(redirectedUrl(FORM + "/person#code-schicken"))
                .andExpect(flash().attribute("mailed", "SENT"));
        mvc.perform(get(FORM + "/person").cookie(cookie()).flashAttr("mailed", "SENT"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Den Code an lena@example.org schicken"),
                                containsString("Wir haben Ihnen den Code geschickt."))));

        withAddress(false);
        mvc.perform(asked).andExpect(status().isNotFound());
        mvc.perform(get(FORM + "/person").cookie(cookie()))
                .andExpect(content().string(not(containsString("_code-schicken"))));
    }

    @Test
    void aCodeToGoOnThatIsNoneIsRefused() throws Exception {
        mvc.perform(post("/weitermachen").with(csrf()).param("code", "nix"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Diesen Code kennen wir nicht")));
    }
}
