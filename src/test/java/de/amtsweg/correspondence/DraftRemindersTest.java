package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.Draft;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.ResumeCode;
import de.amtsweg.authority.Secrets;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
import de.amtsweg.correspondence.DraftMails.Letter;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

class DraftRemindersTest {
    private static final ServiceKey SERVICE = new ServiceKey("gewerbe-anmelden");
    private static final AuthorityId TOWN = new AuthorityId("musterstadt");

    private CorrespondenceHouse room;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCodeToGoOnComesByMail(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        var draft = draft("lena@example.org");
        var service = room.the(Catalogue.class).find(SERVICE).orElseThrow().id();

        assertThat(room.the(DraftReminders.class).sendCode(new Letter(draft.id(), service, TOWN, "lena@example.org")))
                .isTrue();

        assertThat(mails(draft)).singleElement().asString().contains("/weitermachen#" + ResumeCode.of(draft.id()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beforeADraftIsDeletedWhoeverConfirmedAnAddressIsToldOnce(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        var told = draft("lena@example.org");
        room.the(ConfirmedEmails.class).confirm(told.id(), "lena@example.org", TOWN);
        var unknown = draft("somebody@example.org");
        room.house.clock().advance(Duration.ofDays(26));

        room.the(DraftReminders.class).warnOfDeletion();
        room.the(DraftReminders.class).warnOfDeletion();

        assertThat(mails(told))
                .singleElement()
                .asString()
                .contains("/weitermachen#" + ResumeCode.of(told.id()), "können Sie weitermachen", "You can go on until")
                .doesNotContain("{{");
        assertThat(mails(unknown)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMailThatIsNotTakenIsTriedAgainAndKeepsNoOtherBack(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        var one = draft("one@example.org");
        var two = draft("two@example.org");
        room.the(ConfirmedEmails.class).confirm(one.id(), "one@example.org", TOWN);
        room.the(ConfirmedEmails.class).confirm(two.id(), "two@example.org", TOWN);
        room.house.clock().advance(Duration.ofDays(26));

        assertThatThrownBy(() -> room.house.inTransaction(() -> {
                    withoutServer().warnOfDeletion();
                    return "";
                }))
                .hasMessageContaining("of a draft")
                .hasMessageNotContaining("example.org");

        for (var draft : List.of(one, two)) {
            assertThat(states(draft)).containsExactly("WRITTEN");
        }
        room.the(DraftReminders.class).warnOfDeletion();

        for (var draft : List.of(one, two)) {
            assertThat(states(draft)).containsExactly("CAUGHT");
        }
    }

    private DraftReminders withoutServer() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(1);
        var settings =
                new CorrespondenceSettings(MailMode.SMTP, "", "http://localhost:8080", Duration.ofMinutes(10), 5);
        var server = new MailServer(
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                settings);
        var carrier = new MailCarrier(
                room.the(OutTray.class),
                room.the(MailFailures.class),
                server,
                settings,
                room.the(PlatformTransactionManager.class));
        return new DraftReminders(
                new DraftMails(
                        room.the(MailWriter.class), room.the(Surroundings.class), carrier, room.the(Secrets.class)),
                room.the(ConfirmedEmails.class),
                room.the(Secrets.class));
    }

    private Draft draft(String address) {
        var revision =
                room.the(Catalogue.class).find(SERVICE).orElseThrow().id().revision();
        return room.the(Drafts.class).open(SERVICE, revision, new Answers(Map.of("email", address)));
    }

    private List<String> mails(Draft draft) {
        return column("body", draft);
    }

    private List<String> states(Draft draft) {
        return column("state", draft);
    }

    private List<String> column(String name, Draft draft) {
        return room.house
                .jdbc()
                .sql("select " + name + " from outgoing_mail where draft = ?")
                .param(draft.id().key(room.the(Secrets.class)))
                .query(String.class)
                .list();
    }
}
