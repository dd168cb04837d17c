package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.TestTown;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlanImportTest {
    private static final PersonId OPERATOR = new PersonId("otto");

    private final EFileHouse house;
    private final PlanImport imports;
    private final FilePlan plan;

    PlanImportTest(TestDatabase database) {
        house = EFileHouse.alone(database);
        imports = house.house.the(PlanImport.class);
        plan = house.house.the(FilePlan.class);
    }

    @BeforeEach
    void employAnOperator() {
        house.house
                .jdbc()
                .sql("insert into staff_member (id, name, email, active, demo) values ('otto', 'Otto', 'x@example.org',"
                        + " true, true)")
                .update();
        house.house
                .jdbc()
                .sql("insert into duty (person, role, unit) values ('otto', ?, ?)")
                .params(Role.OPERATOR.name(), TestTown.TREASURY.value())
                .update();
    }

    @AfterEach
    void close() {
        house.house.close();
    }

    @Test
    void anAuthorityFilesByThePlanItHasTakenOver() {
        assertThat(plan.origin(TestTown.TOWN)).isEqualTo(FilePlan.Origin.SHIPPED);

        assertThat(take("7.1;Märkte\n7.2;Feste\n")).isEmpty();

        assertThat(plan.origin(TestTown.TOWN)).isEqualTo(FilePlan.Origin.IMPORTED);
        assertThat(plan.units(TestTown.TOWN))
                .containsExactly(new PlanUnit("7.1", "Märkte"), new PlanUnit("7.2", "Feste"));
        assertThat(plan.title(TestTown.CHAMBER, "122.10")).contains("Gewerbeanzeigen");
        assertThat(house.files
                        .open(house.application(), "markt", "Markt", "7.1")
                        .file()
                        .reference())
                .isEqualTo("7.1/2026-0001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.files.open(house.application(), "betrieb", "Betrieb", "122.10"))
                .withMessageContaining("122.10");
    }

    @Test
    void aUnitInUseCannotVanish() {
        house.files.open(house.application(), "betrieb", "Betrieb", "122.10");

        assertThat(take("7.1;Märkte\n")).containsExactly(new PlanProblem(0, Kind.IN_USE, "122.10"));
        assertThat(plan.origin(TestTown.TOWN)).isEqualTo(FilePlan.Origin.SHIPPED);

        assertThat(take("7.1;Märkte\n122.10;Gewerbe\n")).isEmpty();
        house.files.open(house.application(), "markt", "Markt", "7.1");
        assertThat(imports.drop(OPERATOR, TestTown.TOWN)).containsExactly(new PlanProblem(0, Kind.IN_USE, "7.1"));
        assertThat(plan.origin(TestTown.TOWN)).isEqualTo(FilePlan.Origin.IMPORTED);
    }

    @Test
    void aPlanWithProblemsChangesNothing() {
        take("7.1;Märkte\n");

        assertThat(take("7.1;Märkte\n7.1;Noch einmal\n")).hasSize(1);

        assertThat(plan.units(TestTown.TOWN)).hasSize(1);
        assertThat(imports.drop(OPERATOR, TestTown.TOWN)).isEmpty();
        assertThat(plan.origin(TestTown.TOWN)).isEqualTo(FilePlan.Origin.SHIPPED);
    }

    @Test
    void onlyOperatorsTakeOverPlans() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> imports.take(TestTown.TRADE_CLERK, TestTown.TOWN, new byte[0]));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> imports.drop(TestTown.TRADE_CLERK, TestTown.TOWN));
    }

    @Test
    void aPlanWithoutAPlaceForAPublishedServiceIsTakenOverAndSaysSo() {
        TestTown.inCharge(house.house, TestTown.PLACE, TestTown.TOWN, Optional.empty(), "desk");
        assertThat(imports.homeless(TestTown.TOWN)).isEmpty();

        assertThat(take("7.1;Märkte\n")).isEmpty();

        assertThat(imports.homeless(TestTown.TOWN))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.file().planUnit()).isEqualTo("122.10"));
        assertThat(imports.homeless(TestTown.CHAMBER))
                .as("is in charge of nothing")
                .isEmpty();
        assertThat(take("7.1;Märkte\n122.10;Gewerbe\n")).isEmpty();
        assertThat(imports.homeless(TestTown.TOWN)).isEmpty();
    }

    @Test
    void aServiceWhoseFilesHaveNoPlaceIsNotPublished() throws Exception {
        var gate = house.house.the(PlanGate.class);
        var service = ServicePackage.of(
                new ServiceKey("gewerbe-anmelden"),
                Map.of("service.yaml", Files.readAllBytes(Path.of("processes/gewerbe-anmelden/service.yaml"))));
        var parts = ServicePackage.of(Packages.SHARED_PARTS, Map.of());
        take("7.1;Märkte\n");
        assertThat(gate.problemsOf(service, parts))
                .as("nobody of ours is in charge")
                .isEmpty();

        TestTown.inCharge(house.house, TestTown.PLACE, TestTown.TOWN, Optional.empty(), "desk");

        assertThat(gate.problemsOf(service, parts)).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo("file.planUnit");
            assertThat(problem.problem()).contains("Stadt Musterstadt", "122.10");
            assertThat(problem.remedy()).contains("Aktenpläne");
        });
        assertThat(gate.problemsOf(parts, parts)).isEmpty();
        take("122.10;Gewerbe\n");
        assertThat(gate.problemsOf(service, parts)).isEmpty();
    }

    private List<PlanProblem> take(String content) {
        return imports.take(OPERATOR, TestTown.TOWN, content.getBytes(StandardCharsets.UTF_8));
    }
}
