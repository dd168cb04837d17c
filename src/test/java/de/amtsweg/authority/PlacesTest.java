package de.amtsweg.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.shared.Ars;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlacesTest {
    private final House house;
    private final Places places;

    PlacesTest(TestDatabase database) {
        house = AuthorityHouse.ofTheDemoTown(database);
        places = house.the(Places.class);
        places.addMissing(new Place(new Ars("059999997001"), "12301", "Überlingen an der Öde"));
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aPlaceIsFoundByTheBeginningOfItsPostalCode() {
        assertThat(places.search("1234")).extracting(Place::zip).containsExactly("12345", "12346");
    }

    @Test
    void aPlaceIsFoundByAPartOfItsNameInWhateverCase() {
        assertThat(places.search("überling")).extracting(Place::zip).containsExactly("12301");
        assertThat(places.search("  HAUSEN ")).extracting(Place::name).containsExactly("Beispielhausen");
    }

    @Test
    void postalCodeAndNameTogetherHaveToFit() {
        assertThat(places.search("12345 Muster")).extracting(Place::zip).containsExactly("12345");
        assertThat(places.search("12399 Musterstadt")).isEmpty();
    }

    @Test
    void wordsAreNeverReadAsAPattern() {
        assertThat(places.search("%")).isEmpty();
        assertThat(places.search("_")).isEmpty();
        assertThat(places.search("\\")).isEmpty();
        assertThat(places.search("   ")).isEmpty();
    }

    @Test
    void aPlaceIsKnownByItsPostalCodeAndName() {
        assertThat(places.find("12345", "musterstadt").map(Place::ars)).contains(new Ars("059999999001"));
        assertThat(places.find("12399", "Musterstadt")).isEmpty();
        assertThat(places.byArs(new Ars("059999999001")).map(Place::zip)).contains("12345");
    }

    @Test
    void placesComeFromATableToo() {
        var table = "ars;plz;ort\n059999998001;\"12398\";Kirchdorf; Ortsteil\n059999998001;12397;Kirchdorf\n";

        imported(table.getBytes(Charset.forName("windows-1252")));
        imported(table.getBytes(Charset.forName("windows-1252")));

        assertThat(places.search("kirchdorf")).extracting(Place::zip).containsExactly("12397", "12398");
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imported("a;b\n1;2".getBytes(UTF_8)))
                .withMessage("The file of places orte.csv cannot be used: It has no column ars.");
    }

    private void imported(byte[] table) {
        house.the(DirectoryImport.class).addPlaces("orte.csv", new ByteArrayInputStream(table));
    }
}
