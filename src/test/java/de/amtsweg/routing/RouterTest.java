package de.amtsweg.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.TestTown;
import de.amtsweg.routing.RoutingResult.NoAuthorityInCharge;
import de.amtsweg.routing.RoutingResult.Routed;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final ServiceKey SERVICE = new ServiceKey("gewerbe-anmelden");
    private static final Ars ELSEWHERE = new Ars("053349999002");

    private final House house =
            House.with(TestDatabase.H2, "authority").and(Router.class).open();
    private final Router router = house.the(Router.class);

    @BeforeEach
    void build() {
        TestTown.in(house);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theAuthorityOfThePlaceIsInChargeWithItsUnit() {
        TestTown.inCharge(house, TestTown.PLACE, TestTown.TOWN, Optional.of(TestTown.TRADE_OFFICE), "desk");

        var result = router.route(SERVICE, TestTown.PLACE);

        assertThat(result).isInstanceOfSatisfying(Routed.class, routed -> {
            assertThat(routed.authority().id()).isEqualTo(TestTown.TOWN);
            assertThat(routed.unit()).contains(TestTown.TRADE_OFFICE);
            assertThat(routed.channel()).isEqualTo("desk");
        });
    }

    @Test
    void whereNobodyIsInChargeTheReasonNamesServiceAndPlace() {
        assertThat(router.route(SERVICE, ELSEWHERE))
                .isInstanceOfSatisfying(
                        NoAuthorityInCharge.class,
                        nobody -> assertThat(nobody.reason()).contains("gewerbe-anmelden", ELSEWHERE.value()));
    }

    @Test
    void anAuthorityOfOursWithoutAUnitForItIsLikeNobody() {
        TestTown.inCharge(house, TestTown.PLACE, TestTown.TOWN, Optional.empty(), "desk");

        assertThat(router.route(SERVICE, TestTown.PLACE)).isInstanceOf(NoAuthorityInCharge.class);
    }

    @Test
    void anotherAuthorityNeedsNoUnit() {
        TestTown.inCharge(house, ELSEWHERE, TestTown.CHAMBER, Optional.empty(), "folder");

        assertThat(router.route(SERVICE, ELSEWHERE)).isInstanceOf(Routed.class);
    }
}
