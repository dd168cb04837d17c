package de.amtsweg.application;

import de.amtsweg.authority.DemoTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.forms.Forms;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import org.mockito.Mockito;

/** The rooms an application needs: its own, the authorities and the journal below it, a catalogue of one service. */
final class ApplicationHouse {
    private ApplicationHouse() {}

    static House on(TestDatabase database) {
        var house = builder(database).open();
        house.the(DemoTown.class).build();
        return house;
    }

    static House.Builder builder(TestDatabase database) {
        return House.with(database, "authority", "journal", "application")
                .and(
                        org.springframework.context.MessageSource.class,
                        new org.springframework.context.support.StaticMessageSource())
                .and(Catalogue.class, new ServiceFixture())
                .and(Packages.class, Mockito.mock(Packages.class))
                .and(Forms.class, Mockito.mock(Forms.class))
                .and(DocumentStore.class);
    }
}
