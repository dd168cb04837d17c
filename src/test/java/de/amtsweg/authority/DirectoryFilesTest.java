package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DirectoryFilesTest {
    private static final AuthorityId STADT = new AuthorityId("stadt");
    private static final String HASH = "{bcrypt}$2a$04$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZabcde";
    private static final String TOWN = """
            authorities:
              - id: stadt
                name: Stadt
                level: MUNICIPALITY
                ars: "059999999001"
                state: NW
                ours: true
                channel: desk
                contact: { phone: "01234 1", email: rathaus@stadt.example }
                bank: { holder: Stadt, iban: DE89370400440532013000 }
                units: [ { id: stadt.amt, name: Amt }, { id: stadt.kasse, name: Kasse } ]
            responsibilities: [ { area: "059999999001", authority: stadt, unit: stadt.amt } ]
            places: [ { ars: "059999999001", zip: "12345", name: Stadt } ]
            people:
              - { id: anna, name: Anna, email: anna@stadt.example, passwordHash: "%s", duties: [ { role: OPERATOR, unit: stadt.amt } ] }
            """.formatted(HASH);

    @TempDir
    Path folder;

    private final House house;

    DirectoryFilesTest(TestDatabase database) {
        house = AuthorityHouse.empty(database);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theFirstOperatorComesFromAFileWithAHash() {
        read(TOWN);

        assertThat(house.the(Staff.class).passwordHash(new PersonId("anna"))).contains(HASH);
    }

    @Test
    void aPasswordInClearTextOrAHashNobodyCouldCompareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TOWN.replace("passwordHash: \"" + HASH + "\"", "password: geheim")))
                .withMessageContaining("passwordHash");
        for (var useless : List.of(HASH.substring(8), HASH.substring(0, 40), "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(TOWN.replace(HASH, useless)))
                    .withMessageContainingAll("anna", "hash-password");
        }
    }

    @Test
    void whatTheFileSaysOfAuthoritiesAndUnitsIsSoAndWhatItLeavesOutStays() {
        read(TOWN);

        read("""
                authorities:
                  - { id: stadt, name: Große Stadt, level: MUNICIPALITY, ars: "059999999001", state: NW, ours: true, channel: desk,
                      bank: { holder: Stadt, iban: DE02120300000000202051 }, units: [ { id: stadt.kasse, name: Stadtkasse, phone: "22" } ] }
                responsibilities: [ { area: "059999999001", authority: stadt, unit: stadt.kasse } ]
                """);

        var authorities = house.the(Authorities.class);
        var town = authorities.get(STADT);
        assertThat(town.name()).isEqualTo("Große Stadt");
        assertThat(town.bank().groupedIban()).isEqualTo("DE02 1203 0000 0000 2020 51");
        assertThat(town.contact().phone()).isEqualTo("01234 1");
        assertThat(authorities.unitsOf(STADT)).extracting(Unit::name).containsExactly("Amt", "Stadtkasse");
        assertThat(authorities
                        .inChargeOf(new ServiceKey("gewerbe-anmelden"), new Ars("059999999001"))
                        .flatMap(Responsibility::unit))
                .contains(new UnitId("stadt.kasse"));
        assertThat(authorities.oursInCharge()).extracting(Authority::id).containsExactly(STADT);
    }

    @Test
    void peopleAreOnlyAddedBecauseTheyChangeTheirOwnAffairsInHere() {
        read(TOWN);
        var staff = house.the(Staff.class);
        staff.setActive(new PersonId("anna"), false);

        read(TOWN.replace("name: Anna", "name: Hanna"));

        assertThat(staff.get(new PersonId("anna")))
                .extracting(StaffMember::name, StaffMember::active)
                .containsExactly("Anna", false);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        read(TOWN);
        var before = house.the(Authorities.class).all();

        read(TOWN);

        assertThat(house.the(Authorities.class).all()).isEqualTo(before);
        assertThat(count("responsibility")).isEqualTo(1);
        assertThat(count("place")).isEqualTo(1);
    }

    @Test
    void aTypingErrorAMissingNameAndAnUnknownUnitAreRefusedByFileAndSpot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("plaecs: []"))
                .withMessageContainingAll("town.yaml", "plaecs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("people: [ { id: bea, email: b@stadt.example } ]"))
                .withMessageContainingAll("town.yaml", "person", "name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TOWN.replace("unit: stadt.amt } ] }", "unit: stadt.bad } ] }")))
                .withMessageContainingAll("town.yaml", "stadt.bad");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TOWN.replace("DE8937", "DE8973")))
                .withMessageContainingAll("town.yaml", "IBAN", "stadt");
    }

    @Test
    void whatAnInspectionRefusesLeavesNothingBehind() throws Exception {
        var start = start(Files.writeString(folder.resolve("town.yaml"), TOWN));

        assertThatThrownBy(() -> start.fill(problems -> {
                    assertThat(house.the(Authorities.class).find(STADT)).isPresent();
                    throw new IllegalStateException("not fit");
                }))
                .hasMessage("not fit");

        assertThat(house.the(Authorities.class).all()).isEmpty();
        start.fill();
        assertThat(house.the(Authorities.class).find(STADT)).isPresent();
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseAllFindEverythingOnce() throws Exception {
        var file = Files.writeString(folder.resolve("town.yaml"), TOWN);
        Callable<Boolean> node = () -> {
            start(file).fill();
            return true;
        };

        AtOnce.all(List.of(node, node, node, node));

        assertThat(house.the(Authorities.class).all()).extracting(Authority::id).containsExactly(STADT);
        assertThat(count("responsibility")).isEqualTo(1);
        assertThat(count("place")).isEqualTo(1);
        assertThat(house.the(Staff.class).get(new PersonId("anna")).duties()).hasSize(1);
    }

    private DirectoryAtStart start(Path file) {
        var production = new Installation(Installation.Mode.PRODUCTION, folder, folder, folder, "secret");
        return new DirectoryAtStart(
                production,
                new DirectorySettings(List.of(file), List.of()),
                house.the(DirectoryImport.class),
                house.the(DemoTown.class),
                house.the(PlatformTransactionManager.class));
    }

    private void read(String yaml) {
        house.the(DirectoryImport.class)
                .add("town.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), false);
    }

    private long count(String from) {
        return house.jdbc()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
