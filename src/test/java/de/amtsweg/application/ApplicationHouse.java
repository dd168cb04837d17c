package de.amtsweg.application;

import static org.mockito.Mockito.mock;

import de.amtsweg.authority.DemoTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;

/** The rooms an application needs: its own, the authorities and the journal below it, a catalogue of one service. */
final class ApplicationHouse {
    private ApplicationHouse() {}

    static House on(TestDatabase database) {
        var house = builder(database).open();
        house.the(DemoTown.class).build();
        return house;
    }

    static House.Builder builder(TestDatabase database) {
        return House.with(database, "authority", "journal", "forms", "application")
                .and(
                        org.springframework.context.MessageSource.class,
                        new org.springframework.context.support.StaticMessageSource())
                .and(Catalogue.class, new ServiceFixture())
                .and(Packages.class, mock(Packages.class)) // nobody reads a form here
                .and(DocumentStore.class);
    }
}
