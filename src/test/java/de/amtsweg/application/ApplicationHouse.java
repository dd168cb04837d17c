package de.amtsweg.application;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.amtsweg.authority.DemoTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.LentHouses;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The rooms an application needs: its own, the authorities and the journal below it, a catalogue of one service. */
final class ApplicationHouse {
    private static final LentHouses HOUSES =
            new LentHouses(database -> builder(database).open());

    private ApplicationHouse() {}

    /** A house for one test alone, which gives it back when it closes it. */
    static House on(TestDatabase database) {
        var house = HOUSES.lend(database);
        house.the(DemoTown.class).build();
        return house;
    }

    static House.Builder builder(TestDatabase database) {
        return House.with(database, "authority", "journal", "forms", "documents", "application")
                .and(
                        org.springframework.context.MessageSource.class,
                        new org.springframework.context.support.StaticMessageSource())
                .and(Catalogue.class, new ServiceFixture())
                .and(Packages.class, packages());
    }

    /** Every service asks the same one question. */
    private static Packages packages() {
        var packages = mock(Packages.class);
        var form = """
                {"type": "default", "id": "antrag", "schemaVersion": 19, "components": [
                  {"type": "group", "id": "seite", "label": "Seite", "components": [
                    {"type": "textfield", "id": "f_mit", "key": "mit", "label": "Wer noch?", "properties": {"amtsweg.type": "co-applicant"}}]}]}""";
        when(packages.get(any()))
                .thenReturn(ServicePackage.of(
                        ServiceFixture.KEY, Map.of("forms/antrag.form", form.getBytes(StandardCharsets.UTF_8))));
        return packages;
    }
}
