package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OrderApprovalsTest {
    private static final PersonId HEAD = PaymentHouse.HEAD;

    private final PaymentHouse house;
    private final OrderApprovals approvals;
    private final Path folder;

    OrderApprovalsTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        approvals = house.house.the(OrderApprovals.class);
        folder = house.data.resolve("kasse");
        house.employHead();
    }

    @Test
    void moneyIsPaidBackOnlyAfterTwoPeopleHaveSaidSo() throws IOException {
        var key = house.orderedRefund();
        house.treasury.exportOutstanding();
        assertThat(folder.resolve(key + ".csv")).doesNotExist();
        assertThat(approvals.waiting(TestTown.CASHIER))
                .extracting(WaitingOrder::key)
                .contains(key);

        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.NOT_CHECKED_YET);
        assertThat(approvals.check(key, TestTown.CASHIER)).isEqualTo(OrderApprovals.Outcome.DONE);
        assertThat(approvals.check(key, TestTown.CASHIER)).isEqualTo(OrderApprovals.Outcome.DONE_BEFORE);
        assertThat(folder.resolve(key + ".csv")).doesNotExist();
        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.DONE);
        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.DONE_BEFORE);

        assertThat(Files.readString(folder.resolve(key + ".csv")))
                .contains("\"angeordnet_um\"", "\"clara\";\"2026-05-04\";\"10:00:00\";\"kemal\";\"10:00:00\"");
        assertThat(Files.readString(folder.resolve(key + ".json")))
                .contains("\"version\" : 2", "\"sachlichRichtigVon\" : \"clara\"", "\"angeordnetVon\" : \"kemal\"");
        assertThat(approvals.waiting(TestTown.CASHIER))
                .extracting(WaitingOrder::key)
                .doesNotContain(key);
    }

    @Test
    void nobodyApprovesTwice() {
        var key = house.orderedRefund();
        approvals.check(key, HEAD);

        assertThat(approvals.order(key, HEAD)).isEqualTo(OrderApprovals.Outcome.SAME_PERSON);
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> approvals.order(key, TestTown.CASHIER));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> approvals.check(key, TestTown.STRANGER));
        assertThat(folder.resolve(key + ".csv")).doesNotExist();
    }

    @Test
    void ofTwoWhoCheckAtOnceOneCounts() {
        var key = house.orderedRefund();

        assertThat(AtOnce.times(2, () -> approvals.check(key, TestTown.CASHIER)))
                .containsExactlyInAnyOrder(OrderApprovals.Outcome.DONE, OrderApprovals.Outcome.DONE_BEFORE);
    }

    @Test
    void anAutomaticClaimWaitsForNobody() {
        var id = house.applicationWithFee();

        house.treasury.claim(id);

        assertThat(house.treasury.ordersFor(id))
                .singleElement()
                .matches(order -> order.exportedAt().isPresent());
    }

    @Test
    void aTownMayDoWithoutOrWantAllApproved() {
        assertThat(Approvals.NONE.needed(OrderKind.PAYMENT_ORDER)).isFalse();
        assertThat(Approvals.ALL.needed(OrderKind.CLAIM)).isTrue();
        assertThat(Approvals.ALL.needed(OrderKind.CLAIM_SETTLED)).isFalse();
        assertThat(Map.of(OrderKind.CLAIM, false, OrderKind.PAYMENT_ORDER, true))
                .allSatisfy((kind, needed) ->
                        assertThat(Approvals.PAYMENT_ORDERS.needed(kind)).isEqualTo(needed));
    }
}
