package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.password.PasswordEncoder;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PermissionsTest {
    private static final UnitId TRADE = new UnitId("musterstadt.gewerbeamt");
    private static final UnitId TREASURY = new UnitId("musterstadt.kasse");
    private static final PersonId SABINE = new PersonId("sabine");
    private static final PersonId KEMAL = new PersonId("kemal");
    private static final PersonId CLARA = new PersonId("clara");
    private static final PersonId BRUNO = new PersonId("bruno");
    private static final PersonId OTTO = new PersonId("otto");

    private final House house;
    private final Permissions permissions;
    private final Staff staff;

    PermissionsTest(TestDatabase database) {
        house = AuthorityHouse.ofTheDemoTown(database);
        permissions = house.the(Permissions.class);
        staff = house.the(Staff.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aClerkWorksInTheOwnUnitOnly() {
        assertThat(permissions.may(SABINE, Permission.WORK_TASKS, TRADE)).isTrue();
        assertThat(permissions.may(SABINE, Permission.WORK_TASKS, TREASURY)).isFalse();
        assertThat(permissions.may(SABINE, Permission.DECIDE, TRADE)).isFalse();
        assertThat(permissions.unitsWhere(SABINE, Permission.READ_FILES)).containsExactly(TRADE);
    }

    @Test
    void whoMayNotIsTold() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> permissions.require(CLARA, Permission.READ_FILES, TRADE))
                .withMessageContaining("clara")
                .withMessageContaining("READ_FILES");
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> permissions.require(CLARA, Permission.OPERATE));
    }

    @Test
    void somebodyUnknownMayNothing() {
        assertThat(permissions.may(new PersonId("nobody"), Permission.WORK_TASKS))
                .isFalse();
    }

    @Test
    void anOperatorManagesPeopleInTheWholeAuthorityButReadsNoFile() {
        assertThat(permissions.may(OTTO, Permission.MANAGE_PEOPLE, TRADE)).isTrue();
        assertThat(permissions.may(OTTO, Permission.READ_FILES)).isFalse();
    }

    @Test
    void aDeputyDoesTheWorkOfWhoIsAwayAndTheJournalSaysForWhom() {
        staff.setDeputy(KEMAL, Optional.of(CLARA));

        assertThat(permissions.may(CLARA, Permission.DECIDE, TRADE)).isTrue();
        assertThat(permissions.actor(CLARA, Permission.DECIDE, TRADE)).isEqualTo(Actor.deputy(CLARA, KEMAL));
        assertThat(permissions.actor(CLARA, Permission.WORK_TASKS, TREASURY)).isEqualTo(Actor.staff(CLARA));
        assertThat(permissions.dutiesOf(CLARA)).contains(new Duty(Role.HEAD, TRADE));
    }

    @Test
    void whenTheColleagueIsBackTheDeputyIsNoDeputyAnyMore() {
        staff.setDeputy(KEMAL, Optional.of(CLARA));

        staff.setDeputy(KEMAL, Optional.empty());

        assertThat(permissions.may(CLARA, Permission.DECIDE, TRADE)).isFalse();
    }

    @Test
    void aDeputyOfADeputyGetsNothing() {
        staff.setDeputy(KEMAL, Optional.of(CLARA));
        staff.setDeputy(CLARA, Optional.of(BRUNO));

        assertThat(permissions.may(BRUNO, Permission.WORK_TASKS, TREASURY)).isTrue();
        assertThat(permissions.may(BRUNO, Permission.DECIDE, TRADE)).isFalse();
    }

    @Test
    void administrationIsNeverPassedOnToADeputy() {
        staff.setDeputy(OTTO, Optional.of(SABINE));

        assertThat(permissions.may(SABINE, Permission.MANAGE_PEOPLE)).isFalse();
        assertThat(permissions.may(SABINE, Permission.OPERATE)).isFalse();
    }

    @Test
    void whoLeftMayNothingAndCannotSignIn() {
        staff.setActive(SABINE, false);

        assertThat(permissions.may(SABINE, Permission.WORK_TASKS, TRADE)).isFalse();
        assertThat(staff.passwordHash(SABINE)).isEmpty();
        assertThat(staff.membersOf(TRADE, Role.CLERK)).isEmpty();
    }

    @Test
    void whoLeftIsNoDeputyAnyMore() {
        staff.setDeputy(KEMAL, Optional.of(CLARA));

        staff.setActive(CLARA, false);

        assertThat(permissions.may(CLARA, Permission.DECIDE, TRADE)).isFalse();
    }

    @Test
    void whoMayDoSomethingInAnAuthorityIsWhoMayDoItInAUnitOfIt() {
        var authorities = house.the(Authorities.class);
        staff.setDeputy(KEMAL, Optional.of(CLARA));
        staff.setDeputy(CLARA, Optional.of(BRUNO));
        staff.setDeputy(OTTO, Optional.of(SABINE));
        staff.setActive(KEMAL, false);

        assertThat(permissions.whoMay(Permission.DECIDE, TestTown.TOWN))
                .contains(CLARA)
                .doesNotContain(KEMAL, BRUNO);
        for (var permission : Permission.values()) {
            assertThat(permissions.whoMay(permission, TestTown.TOWN))
                    .as("%s", permission)
                    .isEqualTo(staff.all().stream()
                            .map(StaffMember::id)
                            .filter(person -> authorities.unitsOf(TestTown.TOWN).stream()
                                    .anyMatch(unit -> permissions.may(person, permission, unit.id())))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aPasswordIsKeptAsAHashOnly() {
        staff.setPassword(SABINE, "ein langes Kennwort");

        var hash = staff.passwordHash(SABINE).orElseThrow();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("Kennwort");
        assertThat(house.the(PasswordEncoder.class).matches("ein langes Kennwort", hash))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> staff.setPassword(SABINE, "kurz"));
    }

    @Test
    void dutiesComeAndGo() {
        staff.addDuty(SABINE, new Duty(Role.CLERK, TREASURY));
        staff.addDuty(SABINE, new Duty(Role.CLERK, TREASURY));
        assertThat(permissions.may(SABINE, Permission.WORK_TASKS, TREASURY)).isTrue();

        staff.removeDuty(SABINE, new Duty(Role.CLERK, TREASURY));

        assertThat(permissions.may(SABINE, Permission.WORK_TASKS, TREASURY)).isFalse();
    }

    @Test
    void aSignInNameIsTakenOnlyOnceAndNobodyStandsInForThemselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> staff.add(SABINE, "Sabine Zweite", "s@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> staff.setDeputy(SABINE, Optional.of(SABINE)));
    }
}
