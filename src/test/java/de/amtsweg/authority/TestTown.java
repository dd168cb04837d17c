package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.House;
import java.util.Optional;

/** A small town for tests: a trade office, a treasury, a clerk in each, and bodies that are told things. */
public final class TestTown {
    public static final AuthorityId TOWN = new AuthorityId("musterstadt");
    public static final UnitId TRADE_OFFICE = new UnitId("musterstadt.gewerbeamt");
    public static final UnitId TREASURY = new UnitId("musterstadt.kasse");
    public static final AuthorityId CHAMBER = new AuthorityId("ihk");
    public static final AuthorityId TAX_OFFICE = new AuthorityId("steueramt");
    public static final PersonId TRADE_CLERK = new PersonId("sabine");
    public static final PersonId CASHIER = new PersonId("clara");
    public static final PersonId STRANGER = new PersonId("dora");
    public static final Ars PLACE = new Ars("053349999001");

    private TestTown() {}

    /** Builds the town in the house. */
    public static void in(House house) {
        var rows = new AuthorityRows(house.jdbc());
        rows.insert(authority(TOWN, "Stadt Musterstadt", true, "desk"), 0);
        rows.insert(authority(CHAMBER, "IHK Musterregion", false, "folder"), 1);
        rows.insert(authority(TAX_OFFICE, "Steueramt Musterstadt", false, "desk"), 2);
        rows.insert(new Unit(TRADE_OFFICE, TOWN, "Gewerbeamt", "", ""));
        rows.insert(new Unit(TREASURY, TOWN, "Stadtkasse", "", ""));
        employ(house, TRADE_CLERK, Role.CLERK, TRADE_OFFICE);
        employ(house, CASHIER, Role.CLERK, TREASURY);
        employ(house, STRANGER, Role.DESIGNER, TREASURY);
    }

    /** Says who is in charge of everything in an area. */
    public static void inCharge(House house, Ars area, AuthorityId authority, Optional<UnitId> unit, String channel) {
        new AuthorityRows(house.jdbc())
                .insert(new Responsibility(Optional.<ServiceKey>empty(), area, authority, unit, channel));
    }

    private static Authority authority(AuthorityId id, String name, boolean ours, String channel) {
        return new Authority(
                id,
                name,
                Level.MUNICIPALITY,
                PLACE,
                FederalState.NW,
                ours,
                channel,
                PostalAddress.UNKNOWN,
                Contact.NONE,
                Brand.DEFAULT,
                BankDetails.NONE,
                AuthoritySettings.DEFAULT,
                LegalTexts.NONE,
                Optional.empty());
    }

    private static void employ(House house, PersonId person, Role role, UnitId unit) {
        house.jdbc()
                .sql(
                        "insert into staff_member (id, name, email, active, demo) values (?, ?, 'x@example.org', true, true)")
                .params(person.value(), person.value())
                .update();
        house.jdbc()
                .sql("insert into duty (person, role, unit) values (?, ?, ?)")
                .params(person.value(), role.name(), unit.value())
                .update();
    }
}
