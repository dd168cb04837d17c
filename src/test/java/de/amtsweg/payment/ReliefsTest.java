package de.amtsweg.payment;

import static de.amtsweg.payment.PaymentHouse.FURTHER;
import static de.amtsweg.payment.PaymentHouse.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import de.amtsweg.authority.TestTown;
import de.amtsweg.payment.Relief.Effect;
import de.amtsweg.payment.Reliefs.Result;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Clerks reduce and waive fees of 39 euros: 26 to one account, 13 to another. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReliefsTest {
    private static final URI BACK = URI.create("/antraege/status");

    private final PaymentHouse house;
    private final Reliefs reliefs;
    private final ApplicationId id;

    ReliefsTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        reliefs = house.house.the(Reliefs.class);
        id = house.application();
        house.fees.fix(id, List.of(SINGLE, FURTHER));
    }

    @Test
    void aReductionIsALineOfItsOwnAndLessIsToBePaid() {
        assertThat(grant("10.00")).isEqualTo(Result.GRANTED);

        assertThat(fee().total()).isEqualTo(Money.euros("29.00"));
        assertThat(fee().isDue()).isTrue();
        assertThat(fee().lines().getLast())
                .isEqualTo(new FeeLine("Ermäßigung", "§ 6 Satzung", Money.euros("-10.00"), SINGLE.bookingKey()));
        assertThat(reliefs.of(id))
                .extracting(Relief::number, Relief::effect, Relief::grantedBy)
                .containsExactly(tuple(1, Effect.REDUCED, TestTown.CASHIER));
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "fee-reduced");
    }

    @Test
    void noAccountComesToLessThanNothing() {
        grant("30.00");

        assertThat(fee().lines())
                .extracting(FeeLine::bookingKey, line -> line.amount().toString())
                .endsWith(tuple(SINGLE.bookingKey(), "-26.00"), tuple(FURTHER.bookingKey(), "-4.00"));
        grant("5.00");
        assertThat(fee().lines().getLast().bookingKey()).isEqualTo(FURTHER.bookingKey());
        assertThat(fee().total()).isEqualTo(Money.euros("4.00"));
    }

    @Test
    void aReductionByEverythingIsAWaiver() {
        grant("9.00");

        assertThat(grant("30.00")).isEqualTo(Result.GRANTED);

        assertThat(fee().status()).isEqualTo(FeeStatus.WAIVED);
        assertThat(reliefs.of(id)).extracting(Relief::effect).containsExactly(Effect.REDUCED, Effect.WAIVED);
        assertThat(grant("1.00")).isEqualTo(Result.NOTHING_LEFT);
        assertThat(reliefs.canGrant(fee())).isFalse();
    }

    @Test
    void nobodyIsLetOffMoreThanTheFee() {
        assertThat(grant("39.01")).isEqualTo(Result.TOO_MUCH);

        assertThat(fee().total()).isEqualTo(Money.euros("39.00"));
        assertThat(reliefs.of(id)).isEmpty();
    }

    @Test
    void withoutAmountLawOrReasonThereIsNoRelief() {
        var one = Money.euros("1.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliefGrant(Money.ZERO, "§ 6", "Grund"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliefGrant(one.negated(), "§ 6", "Grund"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliefGrant(one, " ", "Grund"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliefGrant(one, "§ 6", "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliefGrant(one, "§ 6", "x".repeat(1001)));
    }

    @Test
    void whoLookedAtAnOlderFeeIsTold() {
        var seen = fee().version();
        grant("10.00");

        assertThat(reliefs.grant(id, seen, of("10.00"), TestTown.CASHIER)).isEqualTo(Result.CHANGED_MEANWHILE);
        assertThat(fee().total()).isEqualTo(Money.euros("29.00"));
    }

    @Test
    void ofTwoClerksInTheSameMomentOneReduces() {
        var seen = fee().version();

        var results = AtOnce.times(2, () -> reliefs.grant(id, seen, of("10.00"), TestTown.CASHIER));

        assertThat(results).containsExactlyInAnyOrder(Result.GRANTED, Result.CHANGED_MEANWHILE);
        assertThat(fee().total()).isEqualTo(Money.euros("29.00"));
    }

    @Test
    void whatIsWithTheTreasuryIsTakenOffItsClaimEachTime() {
        house.treasury.claim(id);

        grant("9.00");
        grant("10.00");
        grant("20.00");

        assertThat(fee().status()).isEqualTo(FeeStatus.WAIVED);
        assertThat(house.treasury.ordersFor(id))
                .extracting(TreasuryOrder::kind, order -> order.amount().toString())
                .containsExactlyInAnyOrder(
                        tuple(OrderKind.CLAIM, "39.00"),
                        tuple(OrderKind.CLAIM_WITHDRAWN, "9.00"),
                        tuple(OrderKind.CLAIM_WITHDRAWN, "10.00"),
                        tuple(OrderKind.CLAIM_WITHDRAWN, "20.00"));
    }

    @Test
    void whatWasPaidIsPaidBackByThatMuchOnce() {
        pay(begin());

        assertThat(grant("13.00")).isEqualTo(Result.GRANTED);
        assertThat(grant("13.00")).isEqualTo(Result.NOTHING_LEFT);

        assertThat(fee().status()).isEqualTo(FeeStatus.REFUND_ORDERED);
        assertThat(paidBack()).containsExactly("13.00");
        assertThat(reliefs.of(id)).extracting(Relief::effect).containsExactly(Effect.PAID_BACK);
    }

    @Test
    void whoPaysTheOldAmountGetsTheDifferenceBack() {
        var attempt = begin();
        grant("10.00");

        assertThat(pay(attempt)).isInstanceOf(Booking.Booked.class);

        assertThat(fee().status()).isEqualTo(FeeStatus.PAID);
        assertThat(paidBack()).containsExactly("10.00");
    }

    @Test
    void whoBeginsToPayAfterwardsIsAskedForTheNewAmount() {
        begin();
        grant("10.00");

        var attempt = begin();

        assertThat(attempt.amount()).isEqualTo(Money.euros("29.00"));
        assertThat(pay(attempt)).isInstanceOf(Booking.Booked.class);
        assertThat(paidBack()).isEmpty();
    }

    @Test
    void whoPaysAWaivedFeeGetsAllOfItBack() {
        var attempt = begin();
        grant("39.00");

        assertThat(pay(attempt)).isInstanceOf(Booking.PaidBack.class);
        assertThat(paidBack()).containsExactly("39.00");
    }

    @Test
    void payingAndReducingInTheSameMomentTakesNoCentTooMuch() {
        var attempt = begin();
        var seen = fee().version();

        AtOnce.<Object>all(List.of(() -> pay(attempt), () -> reliefs.grant(id, seen, of("10.00"), TestTown.CASHIER)));

        // Either the payment came first and the clerk is told, or the reduction did and the difference goes back.
        assertThat(fee().status()).isEqualTo(FeeStatus.PAID);
        assertThat(reliefs.of(id)).hasSameSizeAs(paidBack());
    }

    @Test
    void eachReliefIsToldOnce() {
        grant("5.00");
        grant("6.00");

        assertThat(reliefs.tell(id)).extracting(Relief::number).containsExactly(1, 2);
        assertThat(reliefs.tell(id)).isEmpty();
    }

    private Result grant(String amount) {
        return reliefs.grant(id, fee().version(), of(amount), TestTown.CASHIER);
    }

    private static ReliefGrant of(String amount) {
        return new ReliefGrant(Money.euros(amount), "§ 6 Satzung", "Bezieht Grundsicherung");
    }

    private Fee fee() {
        return house.fees.of(id).orElseThrow();
    }

    private PaymentAttempt begin() {
        house.cashier.start(id, "sandbox", BACK);
        return house.cashier.attemptsOf(id).stream()
                .filter(attempt -> attempt.amount().equals(fee().total()))
                .findFirst()
                .orElseThrow();
    }

    private Booking pay(PaymentAttempt attempt) {
        return house.cashier.confirm(
                new Confirmation(attempt.id(), "sandbox", "paid-" + attempt.id(), attempt.amount()));
    }

    private List<String> paidBack() {
        return house.treasury.ordersFor(id).stream()
                .filter(order -> order.kind() == OrderKind.PAYMENT_ORDER)
                .map(order -> order.amount().toString())
                .toList();
    }
}
