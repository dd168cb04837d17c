package de.amtsweg.operations;

import static de.amtsweg.site.Town.aUnit;
import static de.amtsweg.site.Town.anAuthority;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Duty;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.correspondence.LetterKind;
import de.amtsweg.correspondence.MailReturns;
import de.amtsweg.correspondence.PrintDesk;
import de.amtsweg.correspondence.PrintJob;
import de.amtsweg.correspondence.PrintRuns;
import de.amtsweg.correspondence.SentMail;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.documents.SealHealth;
import de.amtsweg.documents.SealWatch;
import de.amtsweg.documents.VirusScan;
import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.PaymentAccounts;
import de.amtsweg.payment.PaymentTraffic;
import de.amtsweg.payment.StrandedOrders;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.site.PageTest;
import de.amtsweg.workflow.Incident;
import de.amtsweg.workflow.Incidents;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest({
    OperationsController.class,
    LettersController.class,
    PaymentsController.class,
    SealsController.class,
    PeopleController.class
})
@Import({RecurringWork.class, Concerns.class})
@MockitoBean(
        types = {
            Incidents.class,
            SentMails.class,
            MailReturns.class,
            PrintDesk.class,
            PrintRuns.class,
            FolderImport.class,
            VirusScan.class,
            SealWatch.class,
            PaymentTraffic.class,
            PaymentAccounts.class,
            StrandedOrders.class
        })
class OperationsPagesTest {
    private static final PersonId OTTO = new PersonId("otto");
    private static final PersonId SABINE = new PersonId("sabine");
    private static final UnitId OFFICE = new UnitId("musterstadt.gewerbeamt");
    private static final UnitId ELSEWHERE = new UnitId("anderswo.amt");

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @Autowired
    Staff staff;

    @Autowired
    Permissions permissions;

    @Autowired
    Incidents incidents;

    @Autowired
    SentMails mails;

    @Autowired
    FolderImport imports;

    @Autowired
    VirusScan viruses;

    @Autowired
    SealWatch seals;

    @Autowired
    MailReturns returns;

    @Autowired
    PrintDesk letters;

    @Autowired
    PrintRuns runs;

    @Autowired
    PaymentTraffic traffic;

    @Autowired
    StrandedOrders stranded;

    @Autowired
    PaymentAccounts paymentAccounts;

    @BeforeEach
    void aTownWithPeople() {
        given(authorities.forHost(any())).willReturn(anAuthority());
        given(authorities.unit(any())).willAnswer(call -> aUnit(call.getArgument(0)));
        given(permissions.unitsWhere(OTTO, Permission.MANAGE_PEOPLE)).willReturn(Set.of(OFFICE));
        willThrow(new NotPermitted(OTTO, Permission.MANAGE_PEOPLE, ELSEWHERE))
                .given(permissions)
                .require(OTTO, Permission.MANAGE_PEOPLE, ELSEWHERE);
        person(OTTO, "Otto Ochs", OFFICE, Role.OPERATOR);
        person(SABINE, "Sabine Sommer", OFFICE, Role.CLERK);
        given(incidents.open()).willReturn(List.of());
        given(imports.lastReport()).willReturn(Optional.empty());
        given(viruses.state()).willReturn(VirusScan.State.NOT_SET_UP);
        given(returns.state()).willReturn(MailReturns.State.READY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/betrieb",
                "/betrieb/stoerungen",
                "/betrieb/postausgang",
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
    void everyFieldOfAPersonHasALabel() throws Exception {
        mvc.perform(get("/betrieb/personen/sabine").with(operator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("for=\"rolle\""),
                                containsString("for=\"stelle\""),
                                containsString("for=\"vertretung\""),
                                containsString("for=\"passwort\""),
                                containsString("Aufgabe „Sachbearbeitung, Gewerbeamt“ entziehen"))));
    }

    @Test
    void aDutyIsGivenAndTakenAway() throws Exception {
        send("/betrieb/personen/sabine/aufgaben", "rolle", "HEAD", "stelle", OFFICE.value());
        send("/betrieb/personen/sabine/aufgaben/entfernen", "rolle", "CLERK", "stelle", OFFICE.value());

        verify(staff).addDuty(SABINE, new Duty(Role.HEAD, OFFICE));
        verify(staff).removeDuty(SABINE, new Duty(Role.CLERK, OFFICE));
    }

    @Test
    void nobodyManagesUnitsThatAreNotTheirs() throws Exception {
        var foreign = new PersonId("fremd");
        person(foreign, "Frieda Fremd", ELSEWHERE, Role.CLERK);

        mvc.perform(post("/betrieb/personen/sabine/aufgaben")
                        .with(operator())
                        .with(csrf())
                        .param("rolle", "CLERK")
                        .param("stelle", ELSEWHERE.value()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/betrieb/personen/fremd/passwort")
                        .with(operator())
                        .with(csrf())
                        .param("passwort", "lang-genug-1"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/betrieb/personen/fremd/vertretung")
                        .with(operator())
                        .with(csrf())
                        .param("vertretung", "otto"))
                .andExpect(status().isForbidden());

        verify(staff, never()).setPassword(any(), any());
        verify(staff, never()).setDeputy(any(), any());
    }

    @Test
    void nobodyLocksThemselvesOut() throws Exception {
        send("/betrieb/personen/otto/zugang", "offen", "false");
        send("/betrieb/personen/otto/aufgaben/entfernen", "rolle", "OPERATOR", "stelle", OFFICE.value());

        verify(staff, never()).setActive(any(), anyBoolean());
        verify(staff, never()).removeDuty(any(), any());
    }

    @Test
    void aDeputyIsSetAndRemoved() throws Exception {
        send("/betrieb/personen/sabine/vertretung", "vertretung", "otto");
        send("/betrieb/personen/sabine/vertretung", "vertretung", "");

        verify(staff).setDeputy(SABINE, Optional.of(OTTO));
        verify(staff).setDeputy(SABINE, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"sabine", "niemand", "'<b>'"})
    void notEverybodyCanBeADeputy(String deputy) throws Exception {
        mvc.perform(post("/betrieb/personen/sabine/vertretung")
                .with(operator())
                .with(csrf())
                .param("vertretung", deputy));

        verify(staff, never()).setDeputy(any(), ArgumentMatchers.<Optional<PersonId>>argThat(Optional::isPresent));
    }

    @ParameterizedTest
    @CsvSource({
        "sabine, Sabine Zwei, operations.person.taken",
        "Groß Klein, Jemand, operations.person.invalid",
        "neu, '  ', operations.person.invalid"
    })
    void aPersonThatCannotBeAddedIsRefusedInWords(String name, String fullName, String problem) throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .with(csrf())
                        .param("name", name)
                        .param("vollerName", fullName))
                .andExpect(flash().attribute("problem", problem));

        verify(staff, never()).add(any(), any(), any());
    }

    @Test
    void aPersonIsAdded() throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .with(csrf())
                        .param("name", " a.meier ")
                        .param("vollerName", "Anna Meier")
                        .param("email", ""))
                .andExpect(redirectedUrl("/betrieb/personen/a.meier"));

        verify(staff).add(new PersonId("a.meier"), "Anna Meier", "");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheForm() throws Exception {
        mvc.perform(post("/betrieb/personen")
                        .with(operator())
                        .param("name", "x")
                        .param("vollerName", "y"))
                .andExpect(status().isForbidden());

        verify(staff, never()).add(any(), any(), any());
    }

    private void send(String address, String... parameters) throws Exception {
        var request = post(address).with(operator()).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        mvc.perform(request).andExpect(status().isFound());
    }

    private void person(PersonId id, String name, UnitId unit, Role role) {
        var member = new StaffMember(id, name, "", List.of(new Duty(role, unit)), Optional.empty(), true);
        given(staff.find(id)).willReturn(Optional.of(member));
        given(staff.passwordHash(id)).willReturn(Optional.of("x"));
        given(staff.all()).willReturn(List.of(member));
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

    private static PrintJob job(String name, PrintJob.State state, Optional<String> problem) {
        var moment = Instant.parse("2026-05-04T14:00:00Z");
        return new PrintJob(
                UUID.randomUUID(),
                name,
                "musterstadt",
                LetterKind.LETTER,
                Optional.of(moment),
                state,
                2,
                moment,
                Optional.of(moment),
                1,
                problem);
    }

    private static SentMail mail(String subject, SentMail.State state) {
        return new SentMail(
                UUID.randomUUID(),
                Optional.of(ApplicationId.next()),
                "eingang",
                "lena@example.org",
                subject,
                "Text von " + subject,
                state,
                Instant.EPOCH,
                Optional.empty(),
                1,
                Optional.empty());
    }

    private static RequestPostProcessor operator() {
        return user("otto").roles("OPERATOR");
    }
}
