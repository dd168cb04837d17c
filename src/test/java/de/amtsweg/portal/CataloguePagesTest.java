package de.amtsweg.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.EasyToRead;
import de.amtsweg.catalogue.AdministrativeService.SignLanguageVideo;
import de.amtsweg.forms.FormsForTests;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is on offer, in which words, and how it is found. */
class CataloguePagesTest extends PortalHouse {
    @Test
    void theStartPageNamesTheTownAndItsServices() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Stadt Musterstadt online"),
                                containsString("href=\"/leistungen/gewerbe-anmelden\""))));
    }

    @Test
    void theFormOfAServiceMayBePrintedByEverybody() throws Exception {
        given(papers.of(any(), any(), any())).willReturn(new byte[] {'%', 'P', 'D', 'F'});

        mvc.perform(get("/leistungen/gewerbe-anmelden"))
                .andExpect(content().string(containsString("href=\"/leistungen/gewerbe-anmelden/formular.pdf\"")));
        mvc.perform(get("/leistungen/gewerbe-anmelden/formular.pdf"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Cache-Control", "max-age=300, public"))
                .andExpect(header().string("Vary", containsString("Cookie")));
        mvc.perform(get("/leistungen/gibt-es-nicht/formular.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void whatSomebodySearchesForTravelsByPost() throws Exception {
        mvc.perform(post("/leistungen").with(csrf()).param("worte", "Gewerbeschein"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ein Ergebnis für „Gewerbeschein“")));
    }

    @Test
    void theButtonOfAServiceSpeaksOfItsNoun() throws Exception {
        mvc.perform(get("/leistungen/gewerbe-anmelden"))
                .andExpect(content().string(allOf(containsString("Anzeige beginnen"), not(containsString("Antrag")))));
    }

    @Test
    void aFormInPlainGermanStaysSoOnTheNextPage() throws Exception {
        offering(List.of("de", "de-simple"), Accessible.NONE);
        given(forms.get(PACKAGE, "antrag"))
                .willReturn(FormsForTests.parse("""
                                {"schemaVersion": 19, "type": "default", "components": [
                                  {"type": "group", "id": "person", "label": "Person", "components": [
                                    {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}},
                                    {"type": "textfield", "key": "beruf", "label": "Beruf", "validate": {"required": true}}]},
                                  {"type": "group", "id": "ort", "label": "Ort", "components": [
                                    {"type": "textfield", "key": "ort", "label": "Wo"}]}]}""".getBytes(UTF_8), Map.of("de-simple", """
                                name: { label: Wie heißen Sie? }
                                ort: { label: Wo wohnen Sie? }
                                """.getBytes(UTF_8))));
        var plain = new Cookie("AMTSWEG_SPRACHE", "de-simple");

        mvc.perform(get(FORM + "/person").cookie(cookie(), plain))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"de-simple\""),
                                containsString("Wie heißen Sie?"),
                                containsString("Beruf"),
                                containsString("/sprache/de?"),
                                containsString("/sprache/en?"))));
        mvc.perform(post(FORM + "/person")
                        .with(csrf())
                        .cookie(cookie(), plain)
                        .param("name", "Lena")
                        .param("beruf", "x".repeat(2001)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("„Beruf“ ist zu lang. Bitte schreiben Sie höchstens")));
        mvc.perform(post(FORM + "/person")
                        .with(csrf())
                        .cookie(cookie(), plain)
                        .param("name", "Lena")
                        .param("beruf", "Friseurin"))
                .andExpect(redirectedUrl(FORM + "/ort"));
        mvc.perform(get(FORM + "/ort").cookie(cookie(), plain))
                .andExpect(content()
                        .string(allOf(containsString("<html lang=\"de-simple\""), containsString("Wo wohnen Sie?"))));
    }

    @Test
    void plainGermanIsOfferedWhereAServiceSpeaksIt() throws Exception {
        var offer = "/sprache/de-simple?zu=";
        for (var page : List.of("/", "/leistungen", "/leistungen/gewerbe-anmelden", FORM + "/person")) {
            mvc.perform(get(page).cookie(cookie())).andExpect(content().string(not(containsString(offer))));
        }

        offering(List.of("de", "de-simple"), Accessible.NONE);
        for (var page : List.of("/", "/leistungen", "/leistungen/gewerbe-anmelden", FORM + "/person")) {
            mvc.perform(get(page).cookie(cookie()))
                    .andExpect(content().string(allOf(containsString(offer), containsString(">Einfache Sprache</a>"))));
        }
    }

    @Test
    void aTextInLeichteSpracheHasAPageOfItsOwn() throws Exception {
        var text = new EasyToRead(
                "## Gewerbe\n\nSie können <b>hier</b> [weiterlesen](javascript:alert(1)).",
                "Prüfgruppe Musterstadt",
                LocalDate.of(2026, 5, 1));
        offering(List.of("de"), new Accessible(Optional.of(text), Optional.empty()));

        mvc.perform(get("/leistungen/gewerbe-anmelden"))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/leistungen/gewerbe-anmelden/leichte-sprache\""),
                                not(containsString("Gebärdensprache")))));
        mvc.perform(get("/leistungen/gewerbe-anmelden/leichte-sprache"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(">Gewerbe</h2>"),
                                containsString("&lt;b&gt;hier&lt;/b&gt;"),
                                not(containsString("javascript:")),
                                containsString("class=\"easy-to-read\""),
                                containsString("Geprüft von: Prüfgruppe Musterstadt, am 01.05.2026"))));
    }

    @Test
    void aVideoInSignLanguageIsALinkThatSaysWhereItLeads() throws Exception {
        offering(
                List.of("de"),
                new Accessible(
                        Optional.empty(),
                        Optional.of(new SignLanguageVideo("https://video.example/dgs?a=1&b=2", "video.example"))));

        mvc.perform(get("/leistungen/gewerbe-anmelden"))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"https://video.example/dgs?a=1&amp;b=2\""),
                                containsString("Video in Gebärdensprache"),
                                containsString("(führt auf eine andere Website: video.example)"),
                                not(containsString("<video")),
                                not(containsString("<iframe")),
                                not(containsString("Leichte Sprache")))));
    }

    @Test
    void withoutACheckedTextNothingClaimsToBeLeichteSprache() throws Exception {
        mvc.perform(get("/leistungen/gewerbe-anmelden"))
                .andExpect(content()
                        .string(allOf(not(containsString("Leichte Sprache")), not(containsString("Gebärdensprache")))));
        mvc.perform(get("/leistungen/gewerbe-anmelden/leichte-sprache")).andExpect(status().isNotFound());
    }

    @Test
    void anUnknownServiceIsAPageThatDoesNotExist() throws Exception {
        mvc.perform(get("/leistungen/gibt-es-nicht")).andExpect(status().isNotFound());
        mvc.perform(get("/leistungen/KeinSchluessel")).andExpect(status().isNotFound());
    }
}
