package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.TestTown;
import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private List<PlanProblem> take(String content) {
        return imports.take(OPERATOR, TestTown.TOWN, content.getBytes(StandardCharsets.UTF_8));
    }
}
