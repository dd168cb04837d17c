package de.amtsweg.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in our house, and is seen to refuse the class of the unruly house that breaks it. */
class ArchitectureTest {
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.amtsweg");
    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("de.amtsweg");
    private static final JavaClasses UNRULY = new ClassFileImporter().importPackages("unruly");

    private static final String PUBLIC = "what is public is for another room";

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the engine lives in one room", ArchitectureRules::theEngineLivesInOneRoom, "EngineInThePortal"),
                rule(
                        "the FEEL engine lives in one room",
                        ArchitectureRules::theFeelEngineLivesInOneRoom,
                        "FeelOutsideItsRoom"),
                rule("time comes from the clock", ArchitectureRules::timeComesFromTheClock, "TimeOfItsOwn.instant"),
                rule("a date comes from the clock", ArchitectureRules::timeComesFromTheClock, "TimeOfItsOwn.date"),
                rule("so do milliseconds", ArchitectureRules::timeComesFromTheClock, "TimeOfItsOwn.millis"),
                rule(
                        "nobody winds a clock of their own",
                        ArchitectureRules::timeComesFromTheClock,
                        "TimeOfItsOwn.clock"),
                rule("shared uses no Spring", ArchitectureRules::sharedUsesNoSpring, "ValueWithSpring"),
                rule(
                        "pages ask modules and not the database",
                        ArchitectureRules::pagesAskModulesAndNotTheDatabase,
                        "PageWithSql"),
                rule("names say what something is", ArchitectureRules::namesSayWhatSomethingIs, "FormManager"),
                rule("settings are records", ArchitectureRules::settingsAreRecords, "InjectedField.days"),
                rule("nothing depends on a profile", ArchitectureRules::nothingDependsOnAProfile, "OnlyInAProfile"),
                rule(
                        "the engine is the only machine for later",
                        ArchitectureRules::theEngineIsTheOnlyMachineForLater,
                        "LaterListener"),
                rule(PUBLIC, ArchitectureRules::whatIsPublicIsForAnotherRoom, "PublicForNobody"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsInOurHouse(String name, Function<ArchitectureRules, ArchRule> rule, String offender) {
        // What only the tests of another room use is public for a reason, too.
        var house = name.equals(PUBLIC) ? WITH_TESTS : SHIPPED;

        rule.apply(new ArchitectureRules("de.amtsweg", shipped -> SHIPPED.contain(shipped.getName())))
                .check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isSeenToRefuse(String name, Function<ArchitectureRules, ArchRule> rule, String offender) {
        var report = rule.apply(new ArchitectureRules("unruly", shipped -> true))
                .evaluate(UNRULY)
                .getFailureReport();

        assertThat(report.getDetails()).anySatisfy(detail -> assertThat(detail).contains(offender));
    }

    private static Arguments rule(String name, Function<ArchitectureRules, ArchRule> rule, String offender) {
        return Arguments.of(name, rule, offender);
    }
}
