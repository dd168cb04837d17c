package de.amtsweg.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What DESIGN.md and STYLE.md say that bytecode can prove, for a house whose rooms lie below one package.
 *
 * @param shipped tells the classes of the product from those of its tests
 */
record ArchitectureRules(String house, Predicate<JavaClass> shipped) {

    ArchRule theEngineLivesInOneRoom() {
        return noClasses()
                .that()
                .resideInAPackage(house + "..")
                .and()
                .resideOutsideOfPackages(house + ".workflow.delegate..", house + ".workflow.camunda..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm..")
                .because("a maintained fork replaces the engine by renaming imports in two packages");
    }

    ArchRule theFeelEngineLivesInOneRoom() {
        return noClasses()
                .that()
                .resideInAPackage(house + "..")
                .and()
                .resideOutsideOfPackage(house + ".forms.feel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..", "camundajar..")
                .because("expressions are read by their syntax tree before they may run, in one place");
    }

    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(house + "..")
                .and()
                .resideOutsideOfPackage(house + ".shared..")
                .and()
                .doNotHaveSimpleName("RuntimeConfiguration")
                .should()
                .callCodeUnitWhere(describe("looks at the clock on the wall", ArchitectureRules::looksAtTheWall))
                .because("one Clock bean tells the time, and a test may move it");
    }

    ArchRule sharedUsesNoSpring() {
        return noClasses()
                .that()
                .resideInAPackage(house + ".shared..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage("tools.jackson.."))
                        .or(resideInAPackage("java.sql..")))
                .because("values are plain Java");
    }

    ArchRule pagesAskModulesAndNotTheDatabase() {
        return noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .because("a page binds a form and decides nothing");
    }

    ArchRule namesSayWhatSomethingIs() {
        return noClasses()
                .that()
                .resideInAPackage(house + "..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data)")
                .because("these are not words of the domain");
    }

    ArchRule settingsAreRecords() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house + "..")
                .should()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Autowired.class)
                .because("settings are records, and what a class needs comes by its constructor");
    }

    ArchRule nothingDependsOnAProfile() {
        return noClasses()
                .that()
                .resideInAPackage(house + "..")
                .should()
                .beAnnotatedWith(Profile.class)
                .because("amtsweg.mode says what an installation is");
    }

    ArchRule theEngineIsTheOnlyMachineForLater() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house + "..")
                .should()
                .beAnnotatedWith(Async.class)
                .orShould()
                .beAnnotatedWith(TransactionalEventListener.class)
                .orShould()
                .beAnnotatedWith(Scheduled.class)
                .because("there is one machine for retries, and listeners are plain and synchronous");
    }

    ArchRule whatIsPublicIsForAnotherRoom() {
        return classes()
                .that()
                .resideInAPackage(house + ".*..")
                .and()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .doNotHaveSimpleName("package-info")
                .and(describe("are shipped", shipped))
                .and()
                // Templates read what pages offer them, and no bytecode shows it.
                .resideOutsideOfPackages(
                        house + ".portal..",
                        house + ".workplace..",
                        house + ".designer..",
                        house + ".operations..",
                        house + ".site..")
                .should(beUsedByAnotherPackage())
                .because("public means: offered to others");
    }

    private static boolean looksAtTheWall(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        var owner = target.getOwner();
        boolean nowWithoutClock = owner.getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().isEmpty();
        boolean clockOfItsOwn =
                owner.isEquivalentTo(java.time.Clock.class) && target.getName().startsWith("system");
        boolean millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(java.util.Date.class)
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return nowWithoutClock || clockOfItsOwn || millis || date;
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package, or by what is offered to one") {
            @Override
            public void check(JavaClass offered, ConditionEvents events) {
                boolean used = offered.getDirectDependenciesToSelf().stream()
                        .map(use -> topLevel(use.getOriginClass()))
                        .anyMatch(user -> !user.getPackageName().equals(offered.getPackageName())
                                || (user.getModifiers().contains(JavaModifier.PUBLIC) && !user.equals(offered)));
                if (!used && !offered.isAssignableTo(Throwable.class) && !holdsOnlyWords(offered)) {
                    events.add(SimpleConditionEvent.violated(
                            offered, offered.getName() + " is public, but no other room uses it"));
                }
            }
        };
    }

    // The compiler copies constant texts to where they are used, so that no use is left to see.
    private static boolean holdsOnlyWords(JavaClass offered) {
        return !offered.getFields().isEmpty()
                && offered.getMethods().isEmpty()
                && offered.getFields().stream()
                        .allMatch(field -> field.getRawType().isEquivalentTo(String.class)
                                && field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static JavaClass topLevel(JavaClass inner) {
        return inner.getEnclosingClass().map(ArchitectureRules::topLevel).orElse(inner);
    }
}
