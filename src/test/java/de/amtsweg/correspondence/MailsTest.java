package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.amtsweg.application.Application;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Contact;
import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

class MailsTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void open() {
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void inADemoAMailIsCaughtOnce(TestDatabase database) {
        var room = CorrespondenceHouse.on(database);
        var application = room.application();
        var mails = room.the(Mails.class);

        assertThat(mails.send(key(application), application.id(), "eingangsbestaetigung", Map.of()))
                .isTrue();
        assertThat(mails.send(key(application), application.id(), "eingangsbestaetigung", Map.of()))
                .isTrue();

        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.state()).isEqualTo(SentMail.State.CAUGHT);
                    assertThat(mail.recipient()).isEqualTo("lena@example.org");
                    assertThat(mail.subject())
                            .isEqualTo("Gewerbe anmelden: Ihre Anzeige ist eingegangen (" + application.number() + ")");
                    assertThat(mail.text())
                            .contains(
                                    "Ihre Anzeige ist am 03.05.2026 bei uns eingegangen.",
                                    "http://localhost:8080/status")
                            .contains("we received your notice on 3 May 2026")
                            .contains("Stadt Musterstadt, Gewerbeamt")
                            .doesNotContain("Antrag", "{{");
                    assertThat(mail.toString()).doesNotContain("lena");
                });
        assertThat(room.the(SentMails.class).latest(5))
                .extracting(SentMail::application)
                .contains(Optional.of(application.id()));
        assertThat(room.the(Journal.class).of(application.id()))
                .extracting(JournalEntry::type)
                .containsExactly("mail-sent");
        assertThat(room.the(Journal.class).of(application.id()).getFirst().documents())
                .singleElement()
                .satisfies(document -> assertThat(
                                room.the(DocumentStore.class).get(document).mediaType())
                        .isEqualTo("text/plain"));
    }

    @Test
    void withoutAMailAddressNothingIsSent() {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.applicationWithoutMail();

        assertThat(room.the(Mails.class).send("x-" + application.id(), application.id(), "rueckfrage", Map.of()))
                .isFalse();
        assertThat(room.the(SentMails.class).of(application.id())).isEmpty();
    }

    @Test
    void aNoticeNobodyWroteAMailForIsAnnouncedByTheHouse() {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();

        room.the(Mails.class).send(key(application), application.id(), "zurueckweisungsbescheid", Map.of());

        assertThat(room.the(SentMails.class).of(application.id()).getFirst().subject())
                .contains("Ein Schreiben liegt für Sie bereit");
    }

    @Test
    void staffGetTheNumberAndNothingElse() {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();

        room.the(Mails.class)
                .sendTo(
                        "sabine@example.org",
                        Locale.GERMAN,
                        key(application),
                        application.id(),
                        "frist-laeuft-ab",
                        Map.of());

        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo(application.number() + ": Die Frist läuft morgen ab");
                    assertThat(mail.text()).doesNotContain("Lena", "Salon");
                });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMailIsSentOnceEvenWhenItsStepRunsAgain(TestDatabase database) throws Exception {
        var room = CorrespondenceHouse.on(database);
        var application = CorrespondenceHouse.lenasSalon(room.house)
                .email("einmal-" + database + "@example.org")
                .storedIn(room.house.jdbc());
        var mails = byServer(room.house, SERVER.getSmtp().getPort());

        assertThatThrownBy(() -> room.house.inTransaction(() -> {
                    mails.send(key(application), application.id(), "eingangsbestaetigung", Map.of());
                    throw new IllegalStateException("the step fails after the mail server took it");
                }))
                .hasMessageContaining("after the mail server");
        room.house.inTransaction(
                () -> mails.send(key(application), application.id(), "eingangsbestaetigung", Map.of()));

        var received = SERVER.getReceivedMessagesForDomain("einmal-" + database + "@example.org");
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).contains(application.number());
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getFrom()[0].toString()).contains("rathaus@musterstadt.example");
        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(SentMail.State.SENT));
        assertThat(room.the(Journal.class).of(application.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMailTheServerDidNotTakeIsNotSentAndTellsNobodyTheAddress(TestDatabase database) {
        var room = CorrespondenceHouse.on(database);
        var application = room.application();
        var mails = byServer(room.house, 1);

        assertThatThrownBy(() -> room.house.inTransaction(
                        () -> mails.send(key(application), application.id(), "eingangsbestaetigung", Map.of())))
                .hasMessageContaining("application " + application.id())
                .hasMessageNotContaining("lena")
                .hasNoCause();

        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.state()).isEqualTo(SentMail.State.WRITTEN);
                    assertThat(mail.attempts()).isEqualTo(1);
                    assertThat(mail.sentAt()).isEmpty();
                });
        assertThat(room.the(Journal.class).of(application.id())).isEmpty();
    }

    @Test
    void productionRefusesToCatchMailsAndMailsWithoutASenderOrWithLinksToNowhere() {
        var caught = new CorrespondenceSettings(MailMode.CATCH, "", "http://localhost:8080", Duration.ofMinutes(10), 5);
        var sent = new CorrespondenceSettings(MailMode.SMTP, "", "https://rathaus.example", Duration.ofMinutes(10), 5);
        var nobody = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        var somebody = new StaticListableBeanFactory(Map.of("sender", new JavaMailSenderImpl()))
                .getBeanProvider(JavaMailSender.class);

        assertThat(new MailCheck(caught, nobody, townWithMailAddress("rathaus@stadt.example")).problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("amtsweg.correspondence.mail=smtp"))
                .anyMatch(problem -> problem.contains("spring.mail.host"))
                .anyMatch(problem -> problem.contains("amtsweg.correspondence.site"));
        assertThat(new MailCheck(sent, somebody, townWithMailAddress("rathaus@stadt.example")).problems())
                .isEmpty();
        assertThat(new MailCheck(sent, somebody, townWithMailAddress("")).problems())
                .singleElement()
                .asString()
                .contains("'stadt'", "amtsweg.correspondence.sender");
    }

    private static Authorities townWithMailAddress(String address) {
        var town = mock(Authority.class);
        when(town.id()).thenReturn(new AuthorityId("stadt"));
        when(town.contact()).thenReturn(new Contact("", address, "", List.of()));
        var authorities = mock(Authorities.class);
        when(authorities.oursInCharge()).thenReturn(List.of(town));
        return authorities;
    }

    private static String key(Application application) {
        return application.id() + "-step";
    }

    private static Mails byServer(House house, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var settings =
                new CorrespondenceSettings(MailMode.SMTP, "", "http://localhost:8080", Duration.ofMinutes(10), 5);
        var server = new MailServer(
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                settings);
        var tray = house.the(OutTray.class);
        return new Mails(
                house.the(MailWriter.class),
                house.the(Surroundings.class),
                tray,
                new MailCarrier(
                        tray,
                        house.the(MailFailures.class),
                        server,
                        settings,
                        house.the(PlatformTransactionManager.class)),
                house.the(DocumentStore.class),
                house.the(Journal.class),
                house.the(UndeliveredMails.class));
    }
}
