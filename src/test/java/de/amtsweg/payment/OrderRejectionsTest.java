package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OrderRejectionsTest {
    private static final PersonId HEAD = PaymentHouse.HEAD;
    private static final String REASON = "Betrag stimmt nicht";

    private final PaymentHouse house;
    private final OrderApprovals approvals;
    private final OrderRejections rejections;
    private final Path folder;
    private final String key;

    OrderRejectionsTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        house.employHead();
        approvals = house.house.the(OrderApprovals.class);
        rejections = house.house.the(OrderRejections.class);
        folder = house.data.resolve("kasse");
        key = house.orderedRefund();
    }

    @Test
    void aRejectedOrderGoesBackWithTheReasonAndIsNeverExported() {
        approvals.check(key, TestTown.CASHIER);

        assertThat(rejections.reject(key, HEAD, " " + REASON + " ")).isEqualTo(OrderRejections.Outcome.DONE);

        assertThat(rejected(TestTown.TRADE_CLERK)).singleElement().satisfies(order -> {
            assertThat(order.rejectedBy()).isEqualTo(HEAD);
            assertThat(order.because()).isEqualTo(REASON);
            assertThat(order.rejectedAt()).isEqualTo(house.house.clock().instant());
        });
        assertThat(rejected(TestTown.STRANGER)).isEmpty();
        assertThat(isWaiting()).isFalse();
        assertThat(approvals.check(key, TestTown.TRADE_CLERK)).isEqualTo(OrderApprovals.Outcome.REJECTED);
        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.REJECTED);
        house.treasury.exportOutstanding();
        assertThat(folder.resolve(key + ".csv")).doesNotExist();
    }

    @Test
    void whoeverWouldApproveAtThisStepMayReject() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> rejections.reject(key, TestTown.STRANGER, REASON));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> rejections.reject("auszahlung-unbekannt", HEAD, REASON));

        approvals.check(key, TestTown.CASHIER);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> rejections.reject(key, TestTown.TRADE_CLERK, REASON));
        assertThat(isWaiting()).isTrue();
    }

    @Test
    void aClerkRejectsWhatNobodyHasCheckedYet() {
        assertThat(rejections.reject(key, TestTown.TRADE_CLERK, REASON)).isEqualTo(OrderRejections.Outcome.DONE);
        assertThat(rejected(TestTown.CASHIER)).hasSize(1);
    }

    @Test
    void whoHasFoundAnOrderRightDoesNotRejectIt() {
        approvals.check(key, HEAD);

        assertThat(rejections.reject(key, HEAD, REASON)).isEqualTo(OrderRejections.Outcome.SAME_PERSON);
        assertThat(isWaiting()).isTrue();
    }

    @Test
    void anOrderIsRejectedForAReasonOfReadableLength() {
        for (var reason : List.of("", "  ", "x".repeat(501))) {
            assertThatIllegalArgumentException().isThrownBy(() -> rejections.reject(key, HEAD, reason));
        }
        assertThat(rejections.reject(key, HEAD, "x".repeat(500))).isEqualTo(OrderRejections.Outcome.DONE);
    }

    @Test
    void rejectedTwiceItIsRejectedOnceForTheFirstReason() {
        rejections.reject(key, HEAD, REASON);

        assertThat(rejections.reject(key, TestTown.CASHIER, "Etwas anderes"))
                .isEqualTo(OrderRejections.Outcome.DONE_BEFORE);
        assertThat(rejected(HEAD)).extracting(RejectedOrder::because).containsExactly(REASON);
    }

    @Test
    void whatTheTreasuryHasIsNotRejectedAnyMore() {
        approvals.check(key, TestTown.CASHIER);
        approvals.order(key, HEAD);

        assertThat(rejections.reject(key, HEAD, REASON)).isEqualTo(OrderRejections.Outcome.ORDERED_BEFORE);
        assertThat(rejections.submitAgain(key, HEAD)).isEqualTo(OrderRejections.Outcome.DONE_BEFORE);
        assertThat(rejected(HEAD)).isEmpty();
    }

    @RepeatedTest(5)
    void orderedAndRejectedAtTheSameMomentOneCounts() {
        approvals.check(key, TestTown.CASHIER);

        var outcomes = AtOnce.<Object>all(
                List.of(() -> approvals.order(key, HEAD), () -> rejections.reject(key, HEAD, REASON)));

        boolean ordered = outcomes.getFirst() == OrderApprovals.Outcome.DONE;
        assertThat(outcomes)
                .isEqualTo(
                        ordered
                                ? List.of(OrderApprovals.Outcome.DONE, OrderRejections.Outcome.ORDERED_BEFORE)
                                : List.of(OrderApprovals.Outcome.REJECTED, OrderRejections.Outcome.DONE));
        assertThat(folder.resolve(key + ".csv").toFile().exists()).isEqualTo(ordered);
        assertThat(rejected(HEAD)).hasSize(ordered ? 0 : 1);
    }

    @Test
    void submittedAgainAnOrderNeedsBothApprovalsAnew() {
        approvals.check(key, TestTown.CASHIER);
        rejections.reject(key, HEAD, REASON);
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> rejections.submitAgain(key, TestTown.STRANGER));

        assertThat(rejections.submitAgain(key, TestTown.TRADE_CLERK)).isEqualTo(OrderRejections.Outcome.DONE);
        assertThat(rejections.submitAgain(key, TestTown.TRADE_CLERK)).isEqualTo(OrderRejections.Outcome.DONE_BEFORE);

        assertThat(rejected(HEAD)).isEmpty();
        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.NOT_CHECKED_YET);
        approvals.check(key, TestTown.CASHIER);
        assertThat(folder.resolve(key + ".csv")).doesNotExist();
        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.DONE);
        assertThat(folder.resolve(key + ".csv")).exists();
    }

    @Test
    void theJournalSaysWhatHappenedAndNotWhy() {
        rejections.reject(key, HEAD, REASON);
        rejections.submitAgain(key, TestTown.CASHIER);

        var application = new ApplicationId(house.house
                .jdbc()
                .sql("select application from treasury_order where order_key = ?")
                .param(key)
                .query(UUID.class)
                .single());
        assertThat(house.journalOf(application)).endsWith("order-rejected", "order-submitted-again");
        assertThat(house.house
                        .jdbc()
                        .sql("select details from journal_entry where application = ?")
                        .param(application.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(details -> details.contains(REASON));
    }

    private List<RejectedOrder> rejected(PersonId person) {
        return rejections.rejected(person).stream()
                .filter(order -> order.key().equals(key))
                .toList();
    }

    private boolean isWaiting() {
        return approvals.waiting(HEAD).stream().anyMatch(order -> order.key().equals(key));
    }
}
