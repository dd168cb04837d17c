package de.amtsweg.authority;

import de.amtsweg.testbase.House;
import de.amtsweg.testbase.LentHouses;
import de.amtsweg.testbase.TestDatabase;

/** The authorities alone; every test has the house for itself. */
final class AuthorityHouse {
    private static final LentHouses HOUSES =
            new LentHouses(database -> House.with(database, "authority").open());

    private AuthorityHouse() {}

    static House empty(TestDatabase database) {
        return HOUSES.lend(database);
    }

    static House ofTheDemoTown(TestDatabase database) {
        var house = empty(database);
        house.the(DemoTown.class).build();
        return house;
    }
}
