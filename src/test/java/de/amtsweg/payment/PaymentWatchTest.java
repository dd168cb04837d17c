package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.application.FollowUps;
import de.amtsweg.payment.PaymentState.Cancelled;
import de.amtsweg.payment.PaymentState.Paid;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Money that is with a provider and of which nobody has told us. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PaymentWatchTest {
    private static final URI STATUS_PAGE = URI.create("/status");
    private static final Money FEE = Money.euros("26.00");

    private final PaymentHouse house;
    private final ScriptedProvider provider;
    private final PaymentWatch watch;
    private final MovableClock clock;
    private final ApplicationId application;
    private final AttemptId attempt;

    PaymentWatchTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        provider = house.house.the(ScriptedProvider.class);
        watch = house.house.the(PaymentWatch.class);
        clock = house.house.clock();
        application = house.applicationWithFee();
        house.cashier.start(application, ScriptedProvider.NAME, STATUS_PAGE);
        attempt = house.cashier.attemptsOf(application).getFirst().id();
    }

    @AfterEach
    void leave() {
        provider.isDown(false);
    }

    @Test
    void whoPaysAndClosesTheWindowHasPaid() {
        hasPaidThere();

        clock.advance(Duration.ofMinutes(2));
        watch.askAboutOpenAttempts();
        watch.askAboutOpenAttempts();

        assertThat(house.status(application)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(application)).hasSize(1);
    }

    @Test
    void whoPaysAndComesBackHasPaidAtOnce() {
        hasPaidThere();

        house.cashier.lookAt(application);

        assertThat(house.received(application)).hasSize(1);
    }

    @Test
    void whoComesBackWhileTheWatchAsksHasPaidOnce() {
        hasPaidThere();
        clock.advance(Duration.ofMinutes(2));

        AtOnce.times(4, () -> {
            house.cashier.lookAt(application);
            watch.askAboutOpenAttempts();
            return true;
        });

        assertThat(house.received(application)).hasSize(1);
        assertThat(house.journalOf(application)).containsOnlyOnce("payment-received");
    }

    @Test
    void whoHasPaidAndClicksAgainIsNotSentToPayAgain() {
        hasPaidThere();

        var page = house.cashier.start(application, ScriptedProvider.NAME, STATUS_PAGE);

        assertThat(page).isEqualTo(STATUS_PAGE);
        assertThat(house.status(application)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void whatAnAskingJobBooksStaysBookedWhenTheJobFails() {
        hasPaidThere();
        clock.advance(Duration.ofMinutes(2));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new TransactionTemplate(house.house.the(PlatformTransactionManager.class))
                        .executeWithoutResult(job -> {
                            watch.askAboutOpenAttempts();
                            throw new IllegalStateException("The node dies");
                        }));

        assertThat(house.status(application)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void aProviderThatIsDownIsAskedAgain() {
        hasPaidThere();
        provider.isDown(true);
        clock.advance(Duration.ofMinutes(2));
        watch.askAboutOpenAttempts();
        assertThat(house.status(application)).isEqualTo(FeeStatus.OPEN);

        provider.isDown(false);
        clock.advance(Duration.ofMinutes(1));
        watch.askAboutOpenAttempts();

        assertThat(house.status(application)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void aProviderThatIsDownIsSaidSoAndTheAttemptStaysUsable() {
        var other = house.applicationWithFee();
        provider.isDown(true);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> house.cashier.start(other, ScriptedProvider.NAME, STATUS_PAGE));

        provider.isDown(false);
        house.cashier.start(other, ScriptedProvider.NAME, STATUS_PAGE);
        assertThat(house.cashier.attemptsOf(other)).hasSize(1);
    }

    @Test
    void anOldAttemptIsAskedAboutOnlyNowAndThen() {
        clock.advance(Duration.ofHours(2));
        watch.askAboutOpenAttempts();
        clock.advance(Duration.ofMinutes(5));
        watch.askAboutOpenAttempts();
        assertThat(provider.timesAsked(attempt)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(11));
        watch.askAboutOpenAttempts();

        assertThat(provider.timesAsked(attempt)).isEqualTo(2);
    }

    @Test
    void anAttemptNobodyEverEndsIsGivenUpAndStillBookedWhenMoneyComes() {
        clock.advance(Duration.ofDays(4));
        watch.askAboutOpenAttempts();
        assertThat(house.cashier.attemptsOf(application).getFirst().status()).isEqualTo(AttemptStatus.FAILED);

        hasPaidThere();
        clock.advance(Duration.ofHours(13));
        watch.compareBooks();

        assertThat(house.status(application)).isEqualTo(FeeStatus.PAID);
        assertThat(house.journalOf(application)).contains("payment-differs-paid-there");
        assertThat(followUps()).isEqualTo(1);
    }

    @Test
    void booksThatAgreeAreComparedOnceAndNobodyIsBothered() {
        hasPaidThere();
        house.cashier.lookAt(application);
        var before = provider.timesAsked(attempt);

        clock.advance(Duration.ofHours(13));
        watch.compareBooks();
        watch.compareBooks();

        assertThat(provider.timesAsked(attempt)).isEqualTo(before + 1);
        assertThat(followUps()).isZero();
    }

    @Test
    void whatWasPaidInPlayNeedsNobodyToClearItUp() {
        var inPlay = house.applicationWithFee();
        house.cashier.start(inPlay, "sandbox", STATUS_PAGE);
        var paid = house.cashier.attemptsOf(inPlay).getFirst().id();
        house.cashier.confirm(new Confirmation(paid, "sandbox", "sandbox-" + paid, FEE));

        clock.advance(Duration.ofHours(13));
        watch.compareBooks();

        assertThat(house.house.the(FollowUps.class).of(inPlay)).isEmpty();
        assertThat(house.journalOf(inPlay)).noneMatch(type -> type.startsWith("payment-differs"));
    }

    @Test
    void aPaymentTheProviderKnowsNothingOfIsForAPerson() {
        hasPaidThere();
        house.cashier.lookAt(application);
        provider.says(attempt, new Cancelled());

        clock.advance(Duration.ofHours(13));
        watch.compareBooks();

        assertThat(house.journalOf(application)).contains("payment-differs-not-paid-there");
        assertThat(followUps()).isEqualTo(1);
    }

    @Test
    void anotherAmountIsNeverBookedAndIsForAPerson() {
        provider.says(attempt, new Paid("p-" + attempt, Money.euros("2.60")));

        clock.advance(Duration.ofMinutes(2));
        watch.askAboutOpenAttempts();
        watch.askAboutOpenAttempts();

        assertThat(house.status(application)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.journalOf(application)).containsOnlyOnce("payment-differs-other-amount");
        assertThat(followUps()).isEqualTo(1);
    }

    private void hasPaidThere() {
        provider.says(attempt, new Paid("p-" + attempt, FEE));
    }

    private int followUps() {
        return house.house.the(FollowUps.class).of(application).size();
    }
}
