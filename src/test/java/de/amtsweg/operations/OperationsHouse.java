package de.amtsweg.operations;

import static de.amtsweg.site.Town.aUnit;
import static de.amtsweg.site.Town.anAuthority;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import de.amtsweg.documents.SealWatch;
import de.amtsweg.documents.VirusScan;
import de.amtsweg.efile.ArchiveAnswers;
import de.amtsweg.payment.PaymentAccounts;
import de.amtsweg.payment.PaymentTraffic;
import de.amtsweg.payment.StrandedOrders;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.site.PageTest;
import de.amtsweg.workflow.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of operators, with everything behind them stubbed; one context for all their tests. */
@PageTest({
    OperationsController.class,
    ArchiveController.class,
    LettersController.class,
    PaymentsController.class,
    SealsController.class,
    PeopleController.class
})
@Import({RecurringWork.class, Concerns.class, OperationsHouse.Time.class})
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
            StrandedOrders.class,
            ArchiveAnswers.class
        })
abstract class OperationsHouse {
    static final PersonId OTTO = new PersonId("otto");
    static final PersonId SABINE = new PersonId("sabine");
    static final UnitId OFFICE = new UnitId("musterstadt.gewerbeamt");
    static final UnitId ELSEWHERE = new UnitId("anderswo.amt");

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

    @Autowired
    ArchiveAnswers archiveAnswers;

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

    void send(String address, String... parameters) throws Exception {
        var request = post(address).with(operator()).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        mvc.perform(request).andExpect(status().isFound());
    }

    void person(PersonId id, String name, UnitId unit, Role role) {
        var member = new StaffMember(id, name, "", List.of(new Duty(role, unit)), Optional.empty(), true);
        given(staff.find(id)).willReturn(Optional.of(member));
        given(staff.passwordHash(id)).willReturn(Optional.of("x"));
        given(staff.all()).willReturn(List.of(member));
    }

    static PrintJob job(String name, PrintJob.State state, Optional<String> problem) {
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

    static SentMail mail(String subject, SentMail.State state) {
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

    static RequestPostProcessor operator() {
        return user("otto").roles("OPERATOR");
    }
}
