package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionModeTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void productionWithASecretOfItsOwnStarts() {
        assertThatCode(() -> production(SECRET).open().close()).doesNotThrowAnyException();
    }

    @Test
    void productionWithTheDefaultSecretDoesNotStartAndSaysWhatToDo() {
        assertThatThrownBy(() -> House.with(TestDatabase.H2, "authority")
                        .settings(Map.of("amtsweg.mode", "production"))
                        .open())
                .hasMessageContaining("amtsweg.secret is the public default. Set it to");
    }

    @Test
    void productionWithAShortSecretDoesNotStart() {
        assertThatThrownBy(() -> production("short").open()).hasMessageContaining("amtsweg.secret is too short");
    }

    @Test
    void productionRefusesWhateverAnyRoomObjectsTo() {
        ProductionCheck sandbox = () -> java.util.List.of("The payment provider is the sandbox.");

        assertThatThrownBy(() ->
                        production(SECRET).and(ProductionCheck.class, sandbox).open())
                .hasMessageContaining("The payment provider is the sandbox.");
    }

    @Test
    void demoAccountsAreAReasonNotToStart() {
        try (var house = production(SECRET).open()) {
            assertThat(house.the(NoDemoPeople.class).problems()).isEmpty();

            house.the(DemoTown.class).build();

            assertThat(house.the(NoDemoPeople.class).problems())
                    .singleElement()
                    .asString()
                    .contains("sabine", "otto");
        }
    }

    @Test
    void theFirstOperatorOfAProductionComesFromAFileWithAHash() {
        try (var house = production(SECRET).open()) {
            var directory = house.the(DirectoryImport.class);
            var people = "people: [ { id: anna, name: Anna, email: a@example.org, %s } ]";

            directory.add("staff.yaml", yaml(people.formatted("passwordHash: '{bcrypt}$2a$10$x'")), false);

            assertThat(house.the(Staff.class).passwordHash(new PersonId("anna")))
                    .contains("{bcrypt}$2a$10$x");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> directory.add(
                            "staff.yaml",
                            yaml("people: [ { id: bea, name: Bea, email: b@example.org, password: geheim } ]"),
                            false))
                    .withMessageContaining("passwordHash");
        }
    }

    @Test
    void aDirectoryFileWithATypingErrorIsRefusedByName() {
        try (var house = production(SECRET).open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house.the(DirectoryImport.class).add("town.yaml", yaml("plaecs: []"), false))
                    .withMessageContaining("town.yaml")
                    .withMessageContaining("plaecs");
        }
    }

    private static House.Builder production(String secret) {
        return House.with(TestDatabase.H2, "authority")
                .settings(Map.of("amtsweg.mode", "production", "amtsweg.secret", secret));
    }

    private static ByteArrayInputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
