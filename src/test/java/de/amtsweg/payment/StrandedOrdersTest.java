package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.TestTown;
import de.amtsweg.payment.StrandedOrders.Stranded;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrandedOrdersTest {
    private static final PersonId HEAD = PaymentHouse.HEAD;

    private final PaymentHouse house =
            PaymentHouse.with(TestDatabase.H2, Map.of("amtsweg.payment.providers", "sandbox"));
    private final OrderApprovals approvals = house.house.the(OrderApprovals.class);
    private final StrandedOrders stranded = house.house.the(StrandedOrders.class);
    private final Staff staff = house.house.the(Staff.class);

    @Test
    void withoutAHeadOrdersStrand() {
        assertThat(stranded.byAuthority()).isEmpty();
        house.orderedRefund();
        approvals.check(house.orderedRefund(), TestTown.CASHIER);

        assertThat(stranded.byAuthority()).containsExactly(new Stranded("Stadt Musterstadt", 2));

        house.employHead();
        assertThat(stranded.byAuthority()).isEmpty();
    }

    @Test
    void aHeadWhoLeftOrdersNothing() {
        house.employHead();
        house.orderedRefund();

        staff.setActive(HEAD, false);
        assertThat(stranded.byAuthority()).hasSize(1);

        staff.setDeputy(HEAD, Optional.of(TestTown.TRADE_CLERK));
        assertThat(stranded.byAuthority()).isEmpty();
    }

    @Test
    void whatTheOnlyHeadHasCheckedNeedsAnotherHead() {
        house.employHead();
        approvals.check(house.orderedRefund(), HEAD);

        assertThat(stranded.byAuthority()).containsExactly(new Stranded("Stadt Musterstadt", 1));

        staff.addDuty(TestTown.CASHIER, new Duty(Role.HEAD, TestTown.TREASURY));
        assertThat(stranded.byAuthority()).isEmpty();
    }

    @Test
    void aHeadAloneIsNotTwoPeople() {
        house.employHead();
        house.orderedRefund();
        staff.setActive(TestTown.CASHIER, false);
        staff.setActive(TestTown.TRADE_CLERK, false);

        assertThat(stranded.byAuthority()).hasSize(1);
    }

    @Test
    void aRejectedOrderWaitsForNobody() {
        var key = house.orderedRefund();

        house.house.the(OrderRejections.class).reject(key, TestTown.CASHIER, "Doppelt");

        assertThat(stranded.byAuthority()).isEmpty();
    }
}
