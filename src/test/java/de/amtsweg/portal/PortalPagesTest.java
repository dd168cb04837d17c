package de.amtsweg.portal;

import static de.amtsweg.site.Town.anAuthority;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.Decisions;
import de.amtsweg.application.Draft;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Difference;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.application.Progress;
import de.amtsweg.application.Requests;
import de.amtsweg.application.SecretCodes;
import de.amtsweg.application.ServiceFixture;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Settling;
import de.amtsweg.application.TypedPage;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Places;
import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.EasyToRead;
import de.amtsweg.catalogue.AdministrativeService.SignLanguageVideo;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.correspondence.AccessCodes;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.DraftReminders;
import de.amtsweg.correspondence.EmailCodes;
import de.amtsweg.correspondence.FormCopies;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.correspondence.PaperForms;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Uploads;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.forms.Submission;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Treasury;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.Answers;
import de.amtsweg.site.PageTest;
import de.amtsweg.site.Throttle;
import de.amtsweg.site.TooManyAttempts;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@PageTest({
    CataloguePages.class,
    PaperFormPages.class,
    PrecheckPages.class,
    DraftPages.class,
    ReviewPages.class,
    ReceiptPages.class,
    ResumePages.class,
    EmailPages.class,
    TypingPages.class,
    StatusPages.class,
    ApplicationPages.class,
    PaymentPages.class
})
@Import({
    OfferedServices.class,
    DraftDesk.class,
    DraftCookie.class,
    DraftPageModel.class,
    EmailConfirmation.class,
    PortalContext.class,
    PageUploads.class,
    PrecheckResults.class,
    Jurisdiction.class,
    Outlook.class,
    OpenedApplications.class,
    ApplicantDocuments.class,
    ApplicantObjections.class,
    FeeBox.class,
    PortalPagesTest.Clocks.class
})
@MockitoBean(
        types = {
            Catalogue.class,
            ServiceForms.class,
            Drafts.class,
            ConfirmedEmails.class,
            EmailCodes.class,
            DraftReminders.class,
            PageWork.class,
            Decisions.class,
            Settling.class,
            Progress.class,
            Applications.class,
            SecretCodes.class,
            Attachments.class,
            Objections.class,
            PaperDocuments.class,
            Requests.class,
            CoApplicants.class,
            Withdrawals.class,
            Places.class,
            Uploads.class,
            DocumentStore.class,
            Deliveries.class,
            FormCopies.class,
            PaperForms.class,
            AccessCodes.class,
            Fees.class,
            Cashier.class,
            Treasury.class,
            Dispatches.class
        })
class PortalPagesTest {
    private static final PackageId PACKAGE = new PackageId(ServiceFixture.KEY, 1);
    private static final DraftId TOKEN = DraftId.next();
    private static final String FORM = "/leistungen/gewerbe-anmelden/antrag";

    @TestConfiguration
    static class Clocks {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ServiceForms forms;

    @Autowired
    Drafts drafts;

    @Autowired
    SecretCodes codes;

    @Autowired
    ConfirmedEmails emails;

    @Autowired
    EmailCodes emailCodes;

    @Autowired
    DraftReminders reminders;

    @Autowired
    PageWork work;

    @Autowired
    Throttle throttle;

    @Autowired
    PaperForms papers;

    @BeforeEach
    void aTownWithOneService() {
        var service = ServiceFixture.aService(PACKAGE);
        given(authorities.forHost(any())).willReturn(anAuthority());
        given(catalogue.onOffer()).willReturn(List.of(service));
        given(catalogue.search(any(), any())).willReturn(List.of(service));
        given(catalogue.find(ServiceFixture.KEY)).willReturn(Optional.of(service));
        given(catalogue.get(PACKAGE)).willReturn(service);
        given(forms.get(PACKAGE, "antrag")).willReturn(FormsForTests.parse("""
                                {"schemaVersion": 19, "type": "default", "components": [
                                  {"type": "group", "id": "person", "label": "Person", "components": [
                                    {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}}]},
                                  {"type": "group", "id": "ort", "label": "Ort", "components": [
                                    {"type": "textfield", "key": "ort", "label": "Wo", "validate": {"required": true}}]},
                                  {"type": "group", "id": "wann", "label": "Wann", "components": [
                                    {"type": "textfield", "key": "wann", "label": "Wann"}]},
                                  {"type": "group", "id": "kontakt", "label": "Kontakt", "components": [
                                    {"type": "textfield", "key": "email", "label": "E-Mail",
                                     "properties": {"amtsweg.type": "email"}}]}]}"""));
        given(drafts.find(TOKEN)).willReturn(Optional.of(draft(Answers.NONE)));
        given(work.save(any(), any(), any(), anyBoolean()))
                .willAnswer(call -> kept(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
    }

    private void offering(List<String> languages, Accessible accessible) {
        var service = ServiceFixture.aService(PACKAGE, languages, accessible);
        given(catalogue.onOffer()).willReturn(List.of(service));
        given(catalogue.find(ServiceFixture.KEY)).willReturn(Optional.of(service));
        given(catalogue.get(PACKAGE)).willReturn(service);
    }

    private static Kept kept(OpenDraft open, FormPage page, Submission sent) {
        var checked = open.form().check(page, sent, open.answers(), open.context());
        return new Kept(open.with(draft(checked.answers())), checked);
    }

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

    private void withAddress(boolean confirmed) {
        var answers = new Answers(Map.of("name", "Lena", "ort", "Musterstadt", "email", "lena@example.org"));
        given(drafts.find(TOKEN)).willReturn(Optional.of(draft(answers)));
        given(emails.addressIn(any())).willReturn(Optional.of("lena@example.org"));
        given(emails.isConfirmed(any())).willReturn(confirmed);
        given(emailCodes.send(any())).willReturn(true);
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

    @Test
    void aCodeToGoOnThatIsNoneIsRefused() throws Exception {
        mvc.perform(post("/weitermachen").with(csrf()).param("code", "nix"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Diesen Code kennen wir nicht")));
    }

    private static Cookie cookie() {
        return new Cookie("entwurf", TOKEN.token());
    }

    private static Draft draft(Answers answers) {
        return new Draft(
                TOKEN, ServiceFixture.KEY, 1, answers, 3, Instant.parse("2026-05-04T09:00:00Z"), Optional.empty());
    }
}
