package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.amtsweg.application.Application;
import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.correspondence.OutTray.About.OfApplication;
import de.amtsweg.correspondence.OutTray.Mail;
import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class MailReturnsTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static GreenMailUser box;

    private CorrespondenceHouse room;
    private Application application;
    private DeliveryId delivery;
    private UUID mail;

    @BeforeAll
    static void open() {
        SERVER.start();
        box = SERVER.setUser("rathaus@musterstadt.example", "rathaus", "imap-passwort");
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @AfterEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    /** A decision lies ready, and the mail that says so was sent. */
    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        application = room.application();
        var document = room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(), "application/pdf", "Bescheid.pdf")
                .id();
        room.the(Notifications.class)
                .written(
                        application.id(),
                        document,
                        "ablehnung",
                        DocumentKind.DECISION,
                        Optional.of(RemedyKind.OBJECTION));
        delivery = room.the(Deliveries.class).provide(application.id(), document, Way.DOWNLOAD);
        mail = sent("announcement-" + application.id(), "lena@example.org");
        room.the(Deliveries.class).announcedBy(delivery, "announcement-" + application.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMailThatComesBackTurnsItsDeliveryRedAndTellsTheUnitOnce(TestDatabase database) throws Exception {
        on(database);
        arrives(Bounces.of(mail, "LENA@example.org", "5.1.1"));
        arrives(Bounces.of(mail, "lena@example.org", "5.1.1"));

        try (var log = LogCapture.begin()) {
            assertThat(returns(false).collect()).isEqualTo(2);
            assertThat(returns(false).collect()).isZero();
            assertThat(log.linesWith("lena")).isEmpty();
        }

        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(State.FAILED);
                    assertThat(found.failure()).contains(MailFailure.ADDRESS_UNKNOWN);
                });
        assertThat(room.the(Deliveries.class).unannounced())
                .extracting(Delivery::id)
                .contains(delivery);
        assertThat(room.the(FollowUps.class).of(application.id()))
                .extracting(FollowUp::topic)
                .containsExactly(
                        "E-Mail zu „Bescheid“ kam nicht an (die Adresse gibt es nicht). Das Schreiben geht als Brief hinaus.");
        assertThat(room.the(Journal.class).of(application.id()))
                .extracting(JournalEntry::type)
                .containsOnlyOnce("mail-not-delivered");
        assertThat(mailsLeft()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDownloadStaysPossibleUntilTheLetterGoes(TestDatabase database) throws Exception {
        on(database);
        arrives(Bounces.of(mail, "lena@example.org", "5.2.2"));
        returns(false).collect();

        assertThat(room.the(Deliveries.class).retrieved(delivery, "number, code and code by mail"))
                .isTrue();
        assertThat(room.the(Deliveries.class).unannounced())
                .extracting(Delivery::id)
                .doesNotContain(delivery);
    }

    @Test
    void whatWasFetchedBeforeTheMailCameBackKeepsItsDay() throws Exception {
        on(TestDatabase.H2);
        room.the(Deliveries.class).retrieved(delivery, "number, code and code by mail");
        var fixed = room.the(Deliveries.class).find(delivery).orElseThrow().notification();
        arrives(Bounces.of(mail, "lena@example.org", "4.4.7"));

        assertThat(returns(false).collect()).isEqualTo(1);

        assertThat(room.the(Deliveries.class).find(delivery).orElseThrow().notification())
                .isEqualTo(fixed)
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsForgedOrForeignIsLeftAloneAndUnread(TestDatabase database) throws Exception {
        on(database);
        arrives(Bounces.of(mail, "somebody.else@example.org", "5.1.1"));
        arrives(Bounces.of(UUID.randomUUID(), "lena@example.org", "5.1.1"));
        arrives("Subject: Bin im Urlaub\r\nAuto-Submitted: auto-replied\r\n\r\nBis Montag".getBytes());
        arrives(("Subject: viel\r\n\r\n" + "x".repeat(3_000_000)).getBytes());
        arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=\r\n\r\n--\r\n".getBytes());

        assertThat(returns(false).collect()).isZero();

        assertThat(mailsLeft()).isEqualTo(5);
        assertThat(Arrays.stream(inbox().getMessages().toArray(new com.icegreen.greenmail.store.StoredMessage[0]))
                        .map(com.icegreen.greenmail.store.StoredMessage::getFlags))
                .noneMatch(flags -> flags.contains(Flags.Flag.SEEN) || flags.contains(Flags.Flag.DELETED));
        assertThat(room.the(SentMails.class).of(application.id()).getFirst().state())
                .isEqualTo(State.SENT);
        assertThat(room.the(FollowUps.class).of(application.id())).isEmpty();
    }

    @Test
    void aReturnedMailMayStayWhereItIs() throws Exception {
        on(TestDatabase.H2);
        arrives(Bounces.of(mail, "lena@example.org", "5.1.1"));

        assertThat(returns(true).collect()).isEqualTo(1);
        assertThat(returns(true).collect()).isZero();

        assertThat(mailsLeft()).isEqualTo(1);
    }

    @Test
    void aMailThatNeverLeftTheHouseCannotComeBack() throws Exception {
        on(TestDatabase.H2);
        room.house
                .jdbc()
                .sql("update outgoing_mail set state = 'CAUGHT' where id = ?")
                .param(mail)
                .update();
        arrives(Bounces.of(mail, "lena@example.org", "5.1.1"));

        assertThat(returns(false).collect()).isZero();
    }

    @Test
    void aMailboxThatDoesNotAnswerIsSaidAndTriedAgain() {
        on(TestDatabase.H2);
        var away = returns(new MailReturnSettings("127.0.0.1", 1, false, "rathaus", "geheim", "INBOX", false));

        try (var log = LogCapture.begin()) {
            assertThat(away.collect()).isZero();
            assertThat(log.linesWith("geheim")).isEmpty();
        }

        assertThat(away.state()).isEqualTo(MailReturns.State.FAILING);
    }

    @Test
    void withoutAMailboxNobodyLooks() {
        on(TestDatabase.H2);
        var none = returns(new MailReturnSettings("", 993, true, "", "", "INBOX", false));

        assertThat(none.collect()).isZero();
        assertThat(none.state()).isEqualTo(MailReturns.State.NOT_SET_UP);
    }

    private UUID sent(String key, String recipient) {
        var written = Mail.to(
                recipient,
                new OfApplication(application.id()),
                "dokument-bereit",
                new MailText("Betreff", "Text", false));
        room.the(OutTray.class).write(key, written, "Text");
        room.the(OutTray.class).settle(written.id(), State.SENT);
        return written.id();
    }

    private MailReturns returns(boolean keep) {
        return returns(new MailReturnSettings(
                "127.0.0.1", SERVER.getImap().getPort(), false, "rathaus", "imap-passwort", "INBOX", keep));
    }

    private MailReturns returns(MailReturnSettings settings) {
        return new MailReturns(
                settings,
                new ReturnMailbox(settings),
                room.the(UndeliveredMails.class),
                room.the(JdbcClient.class),
                room.the(PlatformTransactionManager.class));
    }

    private static void arrives(byte[] mail) throws Exception {
        box.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private static com.icegreen.greenmail.store.MailFolder inbox() throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(box);
    }

    private static int mailsLeft() throws Exception {
        return inbox().getMessageCount();
    }
}
