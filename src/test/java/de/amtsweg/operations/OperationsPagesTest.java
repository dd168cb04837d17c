package de.amtsweg.operations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.correspondence.LetterKind;
import de.amtsweg.correspondence.MailReturns;
import de.amtsweg.correspondence.PrintDesk;
import de.amtsweg.correspondence.PrintJob;
import de.amtsweg.correspondence.SentMail;
import de.amtsweg.documents.SealHealth;
import de.amtsweg.documents.VirusScan;
import de.amtsweg.efile.AnswerOutcome;
import de.amtsweg.efile.RefusedAnswer;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.Incident;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators see what runs, what waits and what is broken. */
class OperationsPagesTest extends OperationsHouse {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/betrieb",
                "/betrieb/stoerungen",
                "/betrieb/postausgang",
                "/betrieb/archiv",
                "/betrieb/siegel",
                "/betrieb/leistungen",
                "/betrieb/wiederkehrend",
                "/betrieb/zahlungen",
                "/betrieb/personen",
                "/betrieb/personen/sabine"
            })
    void everyPageIsOfferedInBothLanguages(String address) throws Exception {
        for (var language : List.of("de", "en")) {
            mvc.perform(get(address).with(operator()).cookie(new Cookie("AMTSWEG_SPRACHE", language)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("<h1"), not(containsString("??")))));
        }
    }

    @Test
    void anIncidentIsNamedAndCanBeRetried() throws Exception {
        given(incidents.open())
                .willReturn(List.of(new Incident(
                        "i-1",
                        Optional.of(ApplicationId.next()),
                        "empfaenger-informieren",
                        "Inform",
                        "Empfänger informieren",
                        "ihk antwortet nicht",
                        Instant.EPOCH)));

        mvc.perform(get("/betrieb/stoerungen").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("ihk antwortet nicht"),
                                containsString("Schritt „Empfänger informieren“ wiederholen"))));
        mvc.perform(post("/betrieb/stoerungen/i-1/wiederholen").with(operator()).with(csrf()))
                .andExpect(redirectedUrl("/betrieb/stoerungen"));

        verify(incidents).retry("i-1", OTTO);
    }

    @ParameterizedTest
    @EnumSource(VirusScan.State.class)
    void itIsSaidHowItStandsWithTheVirusScanner(VirusScan.State state) throws Exception {
        given(viruses.state()).willReturn(state);

        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Virenprüfung"),
                                not(containsString("??")),
                                state.failing()
                                        ? containsString("clamd antwortet nicht")
                                        : not(containsString("antwortet nicht")))));
    }

    @ParameterizedTest
    @EnumSource(SealHealth.State.class)
    void operatorsSeeHowLongSealsCanBeMade(SealHealth.State state) throws Exception {
        given(seals.concern()).willReturn(Optional.of(state));
        given(seals.all())
                .willReturn(List.of(new SealHealth(
                        "Stadt Musterstadt", state, Optional.of(Instant.parse("2027-03-09T11:00:00Z")), 3)));

        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content().string(allOf(containsString("Elektronische Siegel"), not(containsString("??")))));
        mvc.perform(get("/betrieb/siegel").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Stadt Musterstadt"),
                                containsString("9. März 2027"),
                                containsString("3 Schreiben in den letzten sieben Tagen"),
                                not(containsString("??")))));
    }

    @ParameterizedTest
    @EnumSource(
            value = AnswerOutcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TAKEN_OVER", "IMPORT_FAILED", "RECEIVED"})
    void anAnswerOfTheArchiveThatCountsForNothingIsShownWithItsReason(AnswerOutcome why) throws Exception {
        given(archiveAnswers.areExpected()).willReturn(true);
        given(archiveAnswers.refused(OTTO))
                .willReturn(List.of(new RefusedAnswer(
                        "<b>antwort</b>.xml",
                        why,
                        Instant.parse("2026-05-04T10:00:00Z"),
                        Optional.empty(),
                        Optional.of("122.10-1/2026"))));

        mvc.perform(get("/betrieb").with(operator())).andExpect(content().string(containsString("etwas zu klären")));
        mvc.perform(get("/betrieb/archiv").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;b&gt;antwort&lt;/b&gt;.xml"),
                                containsString("122.10-1/2026"),
                                containsString("04.05.2026 12:00"),
                                not(containsString("??")),
                                not(containsString("wartet darauf")))));
    }

    @Test
    void whereNoFolderIsSetUpForAnswersOperatorsAreToldSo() throws Exception {
        mvc.perform(get("/betrieb/archiv").with(operator()))
                .andExpect(content().string(containsString("ist kein Ordner eingerichtet")));
        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content().string(not(containsString("etwas zu klären"))));
    }

    @Test
    void onlyCaughtMailsCanBeRead() throws Exception {
        given(mails.latest(anyInt()))
                .willReturn(List.of(mail("Willkommen", SentMail.State.CAUGHT), mail("Geheim", SentMail.State.SENT)));

        mvc.perform(get("/betrieb/postausgang").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Text von Willkommen"),
                                containsString("Geheim"),
                                not(containsString("Text von Geheim")))));
    }

    @Test
    void recurringWorkIsReadFromItsModels() throws Exception {
        mvc.perform(get("/betrieb/wiederkehrend").with(operator()))
                .andExpect(content()
                        .string(allOf(containsString("Abgelaufene Versuche vergessen"), containsString("stündlich"))));
    }

    @Test
    void aLetterThatCouldNotBeHandedOverIsShownWithItsObstacle() throws Exception {
        var moment = Instant.parse("2026-05-04T14:00:00Z");
        given(letters.failing()).willReturn(true);
        given(letters.waiting())
                .willReturn(List.of(new PrintDesk.Waiting("musterstadt", LetterKind.SERVICE, 3, moment)));
        given(letters.open())
                .willReturn(List.of(job("eins", PrintJob.State.WAITING, Optional.of("FileSystemException"))));
        given(letters.handedOver()).willReturn(List.of(job("zwei", PrintJob.State.HANDED_OVER, Optional.empty())));

        mvc.perform(get("/betrieb").with(operator())).andExpect(content().string(containsString("nicht übergeben")));
        mvc.perform(get("/betrieb/briefe").with(operator()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("musterstadt: förmliche Zustellungen, 3 Schreiben"),
                                containsString("FileSystemException"),
                                containsString("zwei"))));
        mvc.perform(post("/betrieb/briefe/uebergeben").with(operator()).with(csrf()))
                .andExpect(redirectedUrl("/betrieb/briefe"));
        verify(runs).handOver();
    }

    @Test
    void aMailboxThatDoesNotAnswerIsSaid() throws Exception {
        given(returns.state()).willReturn(MailReturns.State.FAILING);

        mvc.perform(get("/betrieb").with(operator()))
                .andExpect(content().string(containsString("Postfach antwortet nicht")));
        mvc.perform(get("/betrieb/postausgang").with(operator()))
                .andExpect(content().string(containsString("amtsweg.mail-returns")));
    }
}
