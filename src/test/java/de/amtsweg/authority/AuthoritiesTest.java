package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuthoritiesTest {
    private static final AuthorityId MUSTERSTADT = new AuthorityId("musterstadt");
    private static final Ars TOWN = new Ars("059999999001");

    private final House house;
    private final Authorities authorities;

    AuthoritiesTest(TestDatabase database) {
        house = AuthorityHouse.ofTheDemoTown(database);
        authorities = house.the(Authorities.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theDemoTownIsBuiltOnceAndKeepsWhatPeopleChanged() {
        var settings = authorities.get(MUSTERSTADT).settings();
        authorities.changeSettings(
                MUSTERSTADT, settings.withPaymentFirst(true).withWaivedRecipients(Set.of(new AuthorityId("ihk"))));

        house.the(DemoTown.class).build();

        assertThat(authorities.get(MUSTERSTADT).settings().paymentFirst()).isTrue();
        assertThat(authorities.get(MUSTERSTADT).settings().waivedRecipients()).containsExactly(new AuthorityId("ihk"));
        assertThat(authorities.unitsOf(MUSTERSTADT)).extracting(Unit::name).contains("Gewerbeamt", "Stadtkasse");
    }

    @Test
    void aServiceWithALineOfItsOwnGoesThereAndEveryOtherToTheGeneralOne() {
        assertThat(authorities
                        .inChargeOf(new ServiceKey("gewerbe-anmelden"), TOWN)
                        .flatMap(Responsibility::unit))
                .contains(new UnitId("musterstadt.gewerbeamt"));
        assertThat(authorities
                        .inChargeOf(new ServiceKey("hundesteuer-anmelden"), TOWN)
                        .flatMap(Responsibility::unit))
                .contains(new UnitId("musterstadt.buergerbuero"));
    }

    @Test
    void anotherTownIsReachedOnItsOwnChannel() {
        var beispielhausen = authorities
                .inChargeOf(new ServiceKey("gewerbe-anmelden"), new Ars("059999999002"))
                .orElseThrow();

        assertThat(beispielhausen.authority()).isEqualTo(new AuthorityId("beispielhausen"));
        assertThat(beispielhausen.channel()).isEqualTo("folder");
        assertThat(authorities.get(beispielhausen.authority()).ours()).isFalse();
    }

    @Test
    void nobodyIsInChargeWhereNobodySaidSo() {
        assertThat(authorities.inChargeOf(new ServiceKey("gewerbe-anmelden"), new Ars("059999998001")))
                .isEmpty();
    }

    @Test
    void aSiteShowsTheAuthorityOfItsHostNameAndElseTheFirstOfOurs() {
        assertThat(authorities.forHost("localhost").id()).isEqualTo(MUSTERSTADT);
    }

    @Test
    void aCountyCoversItsTownsUnlessATownHasALineOfItsOwn() {
        var county = new Responsibility(
                Optional.empty(), new Ars("059990000000"), new AuthorityId("kreis"), Optional.empty(), "desk");
        var town = new Responsibility(Optional.empty(), TOWN, MUSTERSTADT, Optional.empty(), "desk");
        var service = new ServiceKey("gewerbe-anmelden");

        assertThat(county.covers(service, TOWN)).isTrue();
        assertThat(county.covers(service, new Ars("059980000000"))).isFalse();
        assertThat(town.weight()).isGreaterThan(county.weight());
    }
}
