package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionModeTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOWN = """
            authorities:
              - { id: stadt, name: Stadt, level: MUNICIPALITY, ars: "059999999001", state: NW, ours: true, channel: desk%s }
            responsibilities: [ { area: "059999999001", authority: stadt } ]
            """;
    private static final String BANK = ", bank: { holder: Stadt, iban: DE89 3704 0044 0532 0130 00 }";

    @TempDir
    Path folder;

    @Test
    void productionWithASecretADatabaseAndATownOfItsOwnStarts() {
        assertThatCode(() -> production(SECRET, TOWN.formatted(BANK)).open().close())
                .doesNotThrowAnyException();
    }

    @Test
    void productionWithTheDefaultSecretDoesNotStartAndSaysWhatToDo() {
        assertThatThrownBy(() -> House.with(TestDatabase.H2, "authority")
                        .settings(Map.of("amtsweg.mode", "production"))
                        .open())
                .hasMessageContaining("amtsweg.secret is the public default. Set it to")
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("amtsweg.authority.directory.files");
    }

    @Test
    void productionWithAShortSecretDoesNotStart() {
        assertThatThrownBy(() -> production("short", TOWN.formatted(BANK)).open())
                .hasMessageContaining("amtsweg.secret is too short");
    }

    @Test
    void productionRefusesWhateverAnyRoomObjectsTo() {
        ProductionCheck sandbox = () -> List.of("The payment provider is the sandbox.");

        assertThatThrownBy(() -> production(SECRET, TOWN.formatted(BANK))
                        .and(ProductionCheck.class, sandbox)
                        .open())
                .hasMessageContaining("The payment provider is the sandbox.");
    }

    @Test
    void productionNeedsAFolderItCanWriteTo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var nowhere = new Installation(Installation.Mode.PRODUCTION, folder, folder, file.resolve("data"), SECRET);

        assertThat(new WritableDataFolder(nowhere).problems())
                .singleElement()
                .asString()
                .contains("file/data", "amtsweg.data");
        assertThat(new WritableDataFolder(
                                new Installation(Installation.Mode.PRODUCTION, folder, folder, folder, SECRET))
                        .problems())
                .isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void productionNeedsAnAccountForFees() {
        assertThatThrownBy(() -> production(SECRET, TOWN.formatted("")).open())
                .hasMessageContaining("'stadt' has no account");
    }

    @Test
    void aDirectoryFileThatIsMissingOrWrongIsNamedAmongTheOtherReasons() {
        assertThatThrownBy(() -> production("short", TOWN.formatted(BANK.replace("DE89", "DE88")))
                        .open())
                .hasMessageContaining("amtsweg.secret is too short")
                .hasMessageContaining("town.yaml cannot be used: the IBAN of stadt is not one");
        assertThatThrownBy(() -> House.with(TestDatabase.POSTGRESQL, "authority")
                        .settings(Map.of(
                                "amtsweg.mode",
                                "production",
                                "amtsweg.secret",
                                SECRET,
                                "amtsweg.authority.directory.files",
                                folder.resolve("nowhere.yaml").toString()))
                        .open())
                .hasMessageContaining("nowhere.yaml is not there");
    }

    @Test
    void demoAccountsAreAReasonNotToStart() {
        try (var house = House.with(TestDatabase.H2, "authority").open()) {
            assertThat(house.the(NoDemoPeople.class).problems()).isEmpty();

            house.the(DemoTown.class).build();

            assertThat(house.the(NoDemoPeople.class).problems())
                    .singleElement()
                    .asString()
                    .contains("sabine", "otto");
        }
    }

    private House.Builder production(String secret, String town) {
        try {
            var file = Files.writeString(folder.resolve("town.yaml"), town);
            return House.with(TestDatabase.POSTGRESQL, "authority")
                    .settings(Map.of(
                            "amtsweg.mode",
                            "production",
                            "amtsweg.secret",
                            secret,
                            "amtsweg.authority.directory.files",
                            file.toString(),
                            "amtsweg.data",
                            folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
