package de.amtsweg.site;

import static de.amtsweg.site.Town.aUnit;
import static de.amtsweg.site.Town.anAuthority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@PageTest({
    LegalPages.class,
    SignInController.class,
    LanguageController.class,
    TownAssets.class,
    ErrorAddress.class,
    PageOfTrouble.class
})
@Import({DemoAccounts.class, PageOfTrouble.class})
class SitePagesTest {
    private static final UnitId UNIT = new UnitId("musterstadt.gewerbeamt");

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @Autowired
    Staff staff;

    @Autowired
    Permissions permissions;

    @Autowired
    Throttle throttle;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void aTown() {
        var town = anAuthority();
        given(authorities.forHost(any())).willReturn(town);
        given(authorities.find(town.id())).willReturn(Optional.of(town));
        given(authorities.unit(UNIT)).willReturn(aUnit(UNIT));
        given(staff.find(any())).willReturn(Optional.empty());
    }

    @Test
    void aPageBearsTheNameOfTheTownAndLeadsToItsLegalPages() throws Exception {
        mvc.perform(get("/impressum"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Impressum – Stadt Musterstadt</title>"),
                                containsString("lang=\"de\""),
                                containsString("href=\"#inhalt\""),
                                containsString("href=\"/datenschutz\""),
                                containsString("href=\"/barrierefreiheit\""),
                                containsString("/assets-town/musterstadt.css"))));
    }

    @Test
    void aPageStandsEvenBeforeTheDirectoryHasATown() throws Exception {
        given(authorities.forHost(any())).willThrow(new NoSuchElementException());

        mvc.perform(get("/impressum"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amtsweg")));
    }

    @Test
    void textsOfTheTownCannotSmuggleHtmlIn() throws Exception {
        mvc.perform(get("/datenschutz"))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;"),
                                not(containsString("<script>alert")),
                                not(containsString("javascript:")))));
    }

    @Test
    void everyPageTellsBrowsersWhatToRefuse() throws Exception {
        mvc.perform(get("/impressum"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors 'none'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/impressum", "/datenschutz", "/barrierefreiheit", "/anmelden"})
    void noPageHasScriptsOrStylesInline(String address) throws Exception {
        mvc.perform(get(address))
                .andExpect(content()
                        .string(allOf(
                                not(containsString(" style=")),
                                not(containsString("<style")),
                                not(containsString("onclick=")),
                                not(containsString("<script>")))));
    }

    @Test
    void aChosenLanguageIsKeptInACookieAndLeadsBack() throws Exception {
        mvc.perform(get("/sprache/en").param("zu", "/impressum"))
                .andExpect(redirectedUrl("/impressum"))
                .andExpect(cookie().value(LanguageCookie.NAME, "en"))
                .andExpect(cookie().httpOnly(LanguageCookie.NAME, true));

        mvc.perform(get("/impressum").cookie(new Cookie(LanguageCookie.NAME, "en")))
                .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString("Legal notice"))));
    }

    @Test
    void plainGermanIsKeptAsALanguageOfItsOwn() throws Exception {
        mvc.perform(get("/sprache/de-simple").param("zu", "/impressum"))
                .andExpect(redirectedUrl("/impressum"))
                .andExpect(cookie().value(LanguageCookie.NAME, "de-simple"));

        mvc.perform(get("/impressum").cookie(new Cookie(LanguageCookie.NAME, "de-simple")))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"de-simple\""),
                                containsString("Impressum"),
                                containsString("Brauchen Sie Hilfe?"),
                                containsString("/sprache/de?"),
                                containsString("/sprache/en?"),
                                not(containsString("/sprache/de-simple")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-DE", "DE-SIMPLE", "de-latin", "simple"})
    void aLanguageNobodyOffersIsNotFound(String language) throws Exception {
        mvc.perform(get("/sprache/" + language)).andExpect(status().isNotFound());
        mvc.perform(get("/impressum").cookie(new Cookie(LanguageCookie.NAME, language)))
                .andExpect(content().string(containsString("<html lang=\"de\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a//b",
                "/x?y=z",
                "/%0d%0aSet-Cookie"
            })
    void switchingTheLanguageLeadsToNoForeignSite(String wish) throws Exception {
        var result =
                mvc.perform(get("/sprache/en").param("zu", wish)).andReturn().getResponse();

        assertThat(result.getRedirectedUrl())
                .satisfiesAnyOf(
                        url -> assertThat(url).isEqualTo("/"),
                        url -> assertThat(url).isEqualTo("/%0d%0aSet-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "xx", "<script>"})
    void anUnknownLanguageIsGerman(String value) throws Exception {
        mvc.perform(get("/impressum").cookie(new Cookie(LanguageCookie.NAME, value)))
                .andExpect(content().string(containsString("lang=\"de\"")));
    }

    @Test
    void theColoursOfTheTownComeAsAStylesheet() throws Exception {
        mvc.perform(get("/assets-town/musterstadt.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/css")))
                .andExpect(content().string(containsString("--town-accent:#005a3c")));
    }

    @Test
    void aLogoThatTheTownDoesNotHaveIsNotServed() throws Exception {
        mvc.perform(get("/assets-town/musterstadt/anderes.svg")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "/arbeitsplatz, CLERK, 404", "/arbeitsplatz/x, HEAD, 404", "/arbeitsplatz, DESIGNER, 403",
                "/arbeitsplatz, OPERATOR, 403",
        "/werkstatt, DESIGNER, 404", "/werkstatt, CLERK, 403", "/betrieb, OPERATOR, 404",
                "/betrieb/personen, HEAD, 403",
        "/actuator/env, OPERATOR, 403"
    })
    void aPartOfTheSiteIsOpenOnlyToItsRole(String address, String role, int status) throws Exception {
        mvc.perform(get(address).with(user("somebody").roles(role))).andExpect(status().is(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/arbeitsplatz", "/werkstatt", "/betrieb/personen", "/actuator/env"})
    void whoIsNotSignedInIsAskedTo(String address) throws Exception {
        mvc.perform(get(address)).andExpect(redirectedUrlPattern("/anmelden*"));
    }

    @Test
    void theRightPasswordLeadsToTheOwnPartOfTheSite() throws Exception {
        sabine();

        mvc.perform(post("/anmelden").with(csrf()).param("name", "Sabine ").param("passwort", "sabine-demo"))
                .andExpect(authenticated().withUsername("sabine").withRoles("CLERK"))
                .andExpect(redirectedUrl("/arbeitsplatz"));
    }

    @ParameterizedTest
    @CsvSource({"sabine, falsch", "niemand, sabine-demo", "'<b>', x", "'', ''"})
    void anythingElseLeadsBackWithoutSayingWhatWasWrong(String name, String password) throws Exception {
        sabine();

        mvc.perform(post("/anmelden").with(csrf()).param("name", name).param("passwort", password))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/anmelden?falsch"));
    }

    @Test
    void whoTriesTooOftenHasToWaitEvenWithTheRightPassword() throws Exception {
        sabine();
        doThrow(new TooManyAttempts(Duration.ofMinutes(3)))
                .when(throttle)
                .attempt(eq(ThrottledSignIn.FROM_ONE_PLACE), any());

        mvc.perform(post("/anmelden").with(csrf()).param("name", "sabine").param("passwort", "sabine-demo"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/anmelden?warten"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/anmelden").param("name", "sabine").param("passwort", "sabine-demo"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSignInPageNamesTheDemoAccounts() throws Exception {
        sabine();
        given(staff.demoAccounts()).willReturn(List.of(new PersonId("sabine")));

        mvc.perform(get("/anmelden"))
                .andExpect(content()
                        .string(allOf(
                                containsString("for=\"name\""),
                                containsString("for=\"passwort\""),
                                containsString("sabine-demo"),
                                containsString("Sachbearbeitung, Gewerbeamt"))));
    }

    @Test
    void whoIsSignedInSeesTheirNameAndTheirPartOfTheSite() throws Exception {
        sabine();

        mvc.perform(get("/impressum").with(user("sabine").roles("CLERK")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Sabine Sommer"),
                                containsString("href=\"/arbeitsplatz\""),
                                not(containsString("href=\"/betrieb\"")),
                                containsString("action=\"/abmelden\""))));
    }

    @ParameterizedTest
    @CsvSource({
        "stale, 409, Hier hat inzwischen jemand anderes etwas geändert",
        "forbidden, 403, Diese Seite dürfen Sie nicht öffnen",
        "often, 429, Das waren zu viele Versuche",
        "large, 413, Ihre Datei ist zu groß",
        "missing, 404, Diese Seite gibt es nicht",
        "no-uuid/4711, 404, Diese Seite gibt es nicht",
        "broken, 500, Bei uns ist etwas schiefgegangen"
    })
    void whatGoesWrongIsSaidInWords(String trouble, int status, String words) throws Exception {
        mvc.perform(get("/trouble/" + trouble))
                .andExpect(status().is(status))
                .andExpect(content()
                        .string(allOf(
                                containsString(words),
                                not(containsString("Exception")),
                                not(containsString("Meier")))));
    }

    @Test
    void whoTriedTooOftenLearnsForHowLong() throws Exception {
        mvc.perform(get("/trouble/often"))
                .andExpect(header().string("Retry-After", "90"))
                .andExpect(content().string(containsString("2 Minuten")));
    }

    @Test
    void anAddressThatTakesOnlyFormsSaysSo() throws Exception {
        mvc.perform(post("/impressum").with(csrf()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(containsString("lässt sich so nicht öffnen")));
    }

    @Test
    void aPageThatWasOpenTooLongLeadsBack() throws Exception {
        mvc.perform(get("/error")
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 403)
                        .requestAttr("jakarta.servlet.error.request_uri", "/leistungen/gewerbe-anmelden/antrag")
                        .requestAttr(RefusedRequests.EXPIRED, true))
                .andExpect(status().isForbidden())
                .andExpect(content()
                        .string(allOf(
                                containsString("Die Seite war zu lange geöffnet"),
                                containsString("href=\"/leistungen/gewerbe-anmelden/antrag\""))));
    }

    @Test
    void machinesGetTheirErrorsAsData() throws Exception {
        mvc.perform(get("/error").accept("application/json").requestAttr("jakarta.servlet.error.status_code", 404))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    private void sabine() {
        given(staff.find(new PersonId("sabine"))).willReturn(Optional.of(aMember()));
        given(staff.passwordHash(any())).willReturn(Optional.empty());
        given(staff.passwordHash(new PersonId("sabine"))).willReturn(Optional.of(passwords.encode("sabine-demo")));
        given(permissions.dutiesOf(new PersonId("sabine"))).willReturn(Set.of(new Duty(Role.CLERK, UNIT)));
    }

    private static StaffMember aMember() {
        return new StaffMember(
                new PersonId("sabine"),
                "Sabine Sommer",
                "",
                List.of(new Duty(Role.CLERK, UNIT)),
                Optional.empty(),
                true);
    }
}
