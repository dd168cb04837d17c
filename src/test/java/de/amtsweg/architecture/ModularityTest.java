package de.amtsweg.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import de.amtsweg.Amtsweg;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import unruly.UnrulyHouse;

/** The graph of rooms in DESIGN.md, as every room declares it in its package-info. */
class ModularityTest {
    @Test
    void everyRoomKnowsOnlyTheRoomsBelowIt() {
        ApplicationModules.of(Amtsweg.class).verify();
    }

    @Test
    void aRoomThatReachesIntoAnotherOneIsRefused() {
        var violations = unruly().detectViolations().getMessages();

        assertThat(violations)
                .anySatisfy(violation -> assertThat(violation)
                        .contains("payment")
                        .contains("routing")
                        .contains("PaymentThatRoutes"));
    }

    @Test
    void aRoomThatUsesTheInsideOfAnotherOneIsRefused() {
        var violations = unruly().detectViolations().getMessages();

        assertThat(violations)
                .anySatisfy(violation ->
                        assertThat(violation).contains("non-exposed").contains("FolderInside"));
    }

    private static ApplicationModules unruly() {
        return ApplicationModules.of(UnrulyHouse.class, (ImportOption) location -> true);
    }
}
