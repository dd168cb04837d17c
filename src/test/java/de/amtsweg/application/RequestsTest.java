package de.amtsweg.application;

import static de.amtsweg.application.ApplicationBuilder.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RequestsTest {
    private static final PersonId SABINE = new PersonId("sabine");
    private static final LocalDate DUE = MovableClock.MONDAY.plusDays(14);

    private final House house;
    private final Requests requests;
    private final ApplicationId application;

    RequestsTest(TestDatabase database) {
        house = ApplicationHouse.on(database);
        requests = house.the(Requests.class);
        application = anApplication()
                .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                .storedIn(house.jdbc())
                .id();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void anAnswerThatCameByPostIsRecordedByAClerk() {
        var request = ask("Bitte senden Sie uns die Vollmacht.");
        var letter = DocumentId.next();

        var counted = requests.answer(request, Actor.staff(SABINE), "Anbei.", List.of(letter), Channel.PAPER);

        assertThat(counted).isTrue();
        assertThat(requests.open(application)).isEmpty();
        assertThat(requests.get(request).answer()).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo("Anbei.");
            assertThat(answer.channel()).isEqualTo(Channel.PAPER);
            assertThat(answer.documents()).containsExactly(letter);
            assertThat(answer.at()).isEqualTo(house.clock().instant());
        });
        assertThat(house.the(Attachments.class).belongs(application, letter)).isTrue();
    }

    /** Mails are written down in a transaction of their own, in the middle of the one that wants them. */
    @Test
    void whileSomethingIsAskedOthersMayReferToTheApplication() {
        var transactions = house.the(PlatformTransactionManager.class);
        var ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ownTransaction.setTimeout(20);

        new TransactionTemplate(transactions).executeWithoutResult(asking -> {
            ask("Bitte senden Sie uns die Vollmacht.");
            ownTransaction.executeWithoutResult(writing -> house.the(Attachments.class)
                    .add(application, DocumentId.next(), "nachricht", Attachment.Origin.AUTHORITY));
        });

        assertThat(house.the(Attachments.class).of(application)).hasSize(1);
    }

    @Test
    void anAnswerSentTwiceCountsOnce() {
        var request = ask("Welche Tätigkeit genau?");

        requests.answer(request, Actor.applicant(application), "Radhandel", List.of(), Channel.ONLINE);
        var again = requests.answer(request, Actor.applicant(application), "Doppelt", List.of(), Channel.ONLINE);

        assertThat(again).isFalse();
        assertThat(requests.get(request).answer().orElseThrow().text()).isEqualTo("Radhandel");
        assertThat(house.heard(RequestAnswered.class)).containsExactly(new RequestAnswered(application, request));
    }

    @Test
    void askingTwiceIsAskingOnce() {
        var first = ask("Bitte die Vollmacht.");

        assertThat(ask("Bitte die Vollmacht.")).isEqualTo(first);
        assertThat(requests.of(application)).hasSize(1);
    }

    @Test
    void aLateAnswerStillCounts() {
        var request = ask("Bitte die Vollmacht.");
        requests.unanswered(request);
        requests.unanswered(request);
        assertThat(requests.get(request).state()).isEqualTo(Request.State.UNANSWERED);
        assertThat(requests.open(application)).isEmpty();

        assertThat(requests.answer(request, Actor.applicant(application), "Hier.", List.of(), Channel.ONLINE))
                .isTrue();

        assertThat(house.the(Journal.class).of(application))
                .extracting(JournalEntry::type)
                .containsExactly("request-asked", "request-unanswered", "request-answered");
    }

    @Test
    void whatWasAnsweredIsNotUnanswered() {
        var request = ask("Bitte die Vollmacht.");
        requests.answer(request, Actor.applicant(application), "Hier.", List.of(), Channel.ONLINE);

        requests.unanswered(request);

        assertThat(requests.get(request).state()).isEqualTo(Request.State.ANSWERED);
    }

    @Test
    void questionAndAnswerAreNotInTheJournalAndNotInALog() {
        var request = ask("Sind Sie Frau Kanarienvogel?");
        requests.answer(request, Actor.applicant(application), "Ja, Kanarienvogel", List.of(), Channel.ONLINE);

        assertThat(house.the(Journal.class).of(application).toString()).doesNotContain("Kanarienvogel");
        assertThat(requests.get(request).toString()).doesNotContain("Kanarienvogel");
    }

    @Test
    void nobodyIsAskedAboutAnApplicationThatIsNot() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> requests.ask(ApplicationId.next(), Actor.staff(SABINE), "?", DUE));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> requests.get(RequestId.next()));
    }

    @Test
    void aFollowUpIsDueInTheUnitOfItsApplicationOnItsDayAndUntilItIsDone() {
        var followUps = house.the(FollowUps.class);
        var trade = List.of(new UnitId("musterstadt.gewerbeamt"));
        followUps.schedule(application, "Erlaubnis", DUE);
        followUps.schedule(application, "Erlaubnis", DUE);
        assertThat(followUps.due(trade)).isEmpty();

        house.clock().setTo(DUE);

        assertThat(followUps.due(List.of(new UnitId("musterstadt.kasse")))).isEmpty();
        var due = followUps.due(trade);
        assertThat(due).singleElement().satisfies(one -> assertThat(one.topic()).isEqualTo("Erlaubnis"));
        followUps.done(due.getFirst().id(), SABINE);
        assertThat(followUps.due(trade)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> followUps.done(UUID.randomUUID(), SABINE));
    }

    @Test
    void anApplicationIsWithdrawnOnlyWhileTheProcessAllowsIt() {
        try (var open = withProgress(true);
                var late = withProgress(false)) {
            var mine = anApplication().storedIn(open.jdbc()).id();
            var decided = anApplication().storedIn(late.jdbc()).id();

            assertThat(open.the(Withdrawals.class).request(mine, Actor.applicant(mine)))
                    .isTrue();
            assertThat(late.the(Withdrawals.class).request(decided, Actor.applicant(decided)))
                    .isFalse();

            assertThat(open.heard(WithdrawalRequested.class)).containsExactly(new WithdrawalRequested(mine));
            assertThat(late.heard(WithdrawalRequested.class)).isEmpty();
        }
    }

    private static House withProgress(boolean mayWithdraw) {
        Progress progress =
                (application, locale) -> new ProgressReport(List.of(), ProgressReport.Turn.WE, List.of(), mayWithdraw);
        return ApplicationHouse.builder(TestDatabase.H2)
                .and(Progress.class, progress)
                .open();
    }

    private RequestId ask(String text) {
        return requests.ask(application, Actor.staff(SABINE), text, DUE);
    }
}
