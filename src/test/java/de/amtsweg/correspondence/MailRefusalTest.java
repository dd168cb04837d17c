package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.application.Application;
import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.testbase.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** A mail server that will never take a mail is believed; one that complains about us is not. */
class MailRefusalTest {
    private CorrespondenceHouse room;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMailRefusedForGoodIsNotTriedAgainAndTheUnitHearsOfItOnce(TestDatabase database) throws Exception {
        room = CorrespondenceHouse.on(database);
        var application = room.application();
        try (var server = new RefusingServer("550 5.1.1 User unknown")) {
            var mails = by(server);

            assertThat(send(mails, application)).isFalse();
            assertThat(send(mails, application)).isFalse();

            assertThat(server.asked.get()).isEqualTo(1);
        }
        assertThat(room.the(SentMails.class).of(application.id()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.state()).isEqualTo(State.FAILED);
                    assertThat(mail.failure()).contains(MailFailure.ADDRESS_UNKNOWN);
                });
        assertThat(room.the(FollowUps.class).of(application.id()))
                .extracting(FollowUp::topic)
                .containsExactly("Eine E-Mail kam nicht an (die Adresse gibt es nicht). Bitte auf anderem Weg melden.");
        assertThat(room.the(Journal.class).of(application.id()))
                .extracting(JournalEntry::type)
                .containsOnlyOnce("mail-not-delivered")
                .doesNotContain("mail-sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 Relay access denied",
                "530 5.7.0 Authentication required",
                "450 4.2.1 Try again later",
                "421 4.3.2 Shutting down"
            })
    void whatMayHelpAgainOrConcernsUsIsAnErrorThatIsTriedAgain(String answer) throws Exception {
        room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();
        try (var server = new RefusingServer(answer)) {
            assertThatThrownBy(() -> send(by(server), application)).isInstanceOf(MailServer.MailNotTaken.class);
        }
        assertThat(room.the(SentMails.class).of(application.id()).getFirst().state())
                .isEqualTo(State.WRITTEN);
        assertThat(room.the(FollowUps.class).of(application.id())).isEmpty();
    }

    @Test
    void aFullMailboxIsSaidAsSuch() throws Exception {
        room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();
        try (var server = new RefusingServer("552 mailbox full")) {
            assertThat(send(by(server), application)).isFalse();
        }
        assertThat(room.the(SentMails.class).of(application.id()).getFirst().failure())
                .contains(MailFailure.MAILBOX_FULL);
    }

    private boolean send(Mails mails, Application application) {
        return room.house.inTransaction(
                () -> mails.send(application.id() + "-step", application.id(), "eingangsbestaetigung", Map.of()));
    }

    private Mails by(RefusingServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var settings =
                new CorrespondenceSettings(MailMode.SMTP, "", "http://localhost:8080", Duration.ofMinutes(10), 5);
        return new Mails(
                room.the(MailWriter.class),
                room.the(Surroundings.class),
                room.the(OutTray.class),
                new MailCarrier(
                        room.the(OutTray.class),
                        room.the(MailFailures.class),
                        new MailServer(
                                new StaticListableBeanFactory(Map.of("sender", sender))
                                        .getBeanProvider(JavaMailSender.class),
                                settings),
                        settings,
                        room.the(PlatformTransactionManager.class)),
                room.the(DocumentStore.class),
                room.the(Journal.class),
                room.the(UndeliveredMails.class));
    }

    /** Speaks as much SMTP as it takes to say no to every address. */
    private static final class RefusingServer implements AutoCloseable {
        final AtomicInteger asked = new AtomicInteger();
        private final ServerSocket socket;
        private final String answer;

        RefusingServer(String answer) throws IOException {
            this.answer = answer;
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var line = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
                    var out = line.getOutputStream();
                    out.write("220 mail.example\r\n".getBytes());
                    for (var command = in.readLine(); command != null; command = in.readLine()) {
                        boolean recipient = command.toUpperCase(Locale.ROOT).startsWith("RCPT");
                        asked.addAndGet(recipient ? 1 : 0);
                        out.write(((recipient ? answer : "250 ok") + "\r\n").getBytes());
                    }
                } catch (IOException closed) {
                    // The other side has hung up, or the test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
