package de.amtsweg.catalogue;

import static de.amtsweg.catalogue.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.catalogue.ImportReport.Outcome;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.event.EventListener;

class PackagesTest {
    private static final ServiceKey DOG = new ServiceKey("hund-anmelden");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPublishedPackageIsOnOffer(TestDatabase database) {
        try (var house = house(database)) {
            var id = house.the(Packages.class).publish(aPackage().build());

            assertThat(id).isEqualTo(new PackageId(DOG, 1));
            assertThat(house.the(Catalogue.class).find(DOG)).isPresent();
            assertThat(house.the(Catalogue.class).search("Welpe", Locale.GERMAN))
                    .hasSize(1);
            assertThat(house.the(Packages.class).file(id, "forms/antrag.form"))
                    .asString()
                    .isEqualTo("{}");
            assertThat(house.heard(PackagePublished.class)).containsExactly(new PackagePublished(id));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameContentIsPublishedOnceAndOldVersionsStay(TestDatabase database) {
        try (var house = house(database)) {
            var packages = house.the(Packages.class);

            packages.publish(aPackage().build());
            packages.publish(aPackage().build());
            var changed =
                    packages.publish(aPackage().with("gebuehr.dmn", "<new/>").build());

            assertThat(changed.revision()).isEqualTo(2);
            assertThat(packages.versions(DOG)).hasSize(2);
            assertThat(packages.files(new PackageId(DOG, 1))).doesNotContain("gebuehr.dmn");
            assertThat(house.the(Catalogue.class)
                            .get(new PackageId(DOG, 1))
                            .id()
                            .revision())
                    .isEqualTo(1);
            assertThat(house.the(Catalogue.class).onOffer())
                    .singleElement()
                    .extracting(s -> s.id().revision())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aVersionThatIsRolledBackIsForgotten(TestDatabase database) {
        try (var house = House.with(database, "catalogue")
                .settings(settings())
                .and(FailsOnce.class)
                .open()) {
            var packages = house.the(Packages.class);

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> packages.publish(aPackage().build()));
            assertThat(house.the(Catalogue.class).onOffer()).isEmpty();
            packages.publish(
                    aPackage().describedWith("duration: fünf Minuten\n").build());

            assertThat(house.the(Catalogue.class)
                            .get(new PackageId(DOG, 1))
                            .page()
                            .duration())
                    .isPresent();
            assertThat(packages.get(new PackageId(DOG, 1)).text("service.yaml").orElseThrow())
                    .contains("fünf Minuten");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRefusedFolderLeavesTheOthersServed(TestDatabase database) throws IOException {
        write(aPackage().build());
        write(aPackage("katze-anmelden").describedWith("titel: Katze\n").build());
        write(aPackage("falsch-gezeichnet").build());
        Files.createDirectories(folder.resolve("processes/Ohne Schlüssel"));
        Files.writeString(folder.resolve("processes/Ohne Schlüssel/x.txt"), "x");
        try (var house = House.with(database, "catalogue")
                .settings(settings())
                .and(PackageGate.class, refusing("falsch-gezeichnet"))
                .open()) {
            var report = house.the(FolderImport.class).importFolders();

            assertThat(house.the(Catalogue.class).onOffer())
                    .extracting(AdministrativeService::key)
                    .containsExactly(DOG);
            assertThat(report.hasProblems()).isTrue();
            assertThat(report.lines())
                    .filteredOn(line -> line.outcome() == Outcome.REFUSED)
                    .extracting(ImportReport.Line::key)
                    .containsExactly("falsch-gezeichnet", "katze-anmelden");
            assertThat(report.otherProblems()).extracting(PackageProblem::file).containsExactly("Ohne Schlüssel");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sharedPartsComeFirstAndRenewWhoCallsThem(TestDatabase database) throws IOException {
        var calling = aPackage()
                .with("hund-anmelden.bpmn", "<callActivity calledElement=\"gebuehr-einziehen\"/>")
                .build();
        write(calling);
        write(aPackage("katze-anmelden").build());
        writeSharedParts("<one/>");
        try (var house = house(database)) {
            var imports = house.the(FolderImport.class);

            assertThat(imports.importFolders().lines())
                    .extracting(ImportReport.Line::key)
                    .first()
                    .isEqualTo("bausteine");
            assertThat(imports.importFolders().lines())
                    .extracting(ImportReport.Line::outcome)
                    .containsOnly(Outcome.UNCHANGED);
            writeSharedParts("<two/>");
            imports.importFolders();

            assertThat(house.the(Packages.class).current(DOG).orElseThrow().revision())
                    .isEqualTo(2);
            assertThat(house.the(Packages.class)
                            .current(new ServiceKey("katze-anmelden"))
                            .orElseThrow()
                            .revision())
                    .isEqualTo(1);
            assertThat(house.the(Catalogue.class).find(Packages.SHARED_PARTS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aVersionKeepsTheSharedPartsItWasPublishedWith(TestDatabase database) throws IOException {
        write(aPackage()
                .with("hund-anmelden.bpmn", "<callActivity calledElement=\"gebuehr-einziehen\"/>")
                .build());
        writeSharedParts("<one/>");
        try (var house = house(database)) {
            house.the(FolderImport.class).importFolders();
            writeSharedParts("<two/>");
            house.the(FolderImport.class).importFolders();
            var packages = house.the(Packages.class);

            assertThat(packages.sharedParts(new PackageId(DOG, 1)).file("gebuehr-einziehen.bpmn"))
                    .hasValue("<one/>".getBytes());
            assertThat(packages.sharedParts(new PackageId(DOG, 2)).file("gebuehr-einziehen.bpmn"))
                    .hasValue("<two/>".getBytes());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aVersionPublishedWithoutSharedPartsHasNone(TestDatabase database) {
        try (var house = house(database)) {
            var packages = house.the(Packages.class);

            var id = packages.publish(aPackage().build());

            assertThat(packages.sharedParts(id).files()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFolderDoesNotUndoWhatADesignerPublishedLater(TestDatabase database) throws IOException {
        write(aPackage().build());
        try (var house = house(database)) {
            house.the(FolderImport.class).importFolders();
            house.the(Packages.class).publish(aPackage().with("neu.dmn", "<x/>").build());

            house.the(FolderImport.class).importFolders();

            assertThat(house.the(Packages.class).current(DOG).orElseThrow().revision())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aServiceIsOnOfferOnlyWhileItIsValid(TestDatabase database) {
        try (var house = house(database)) {
            house.the(Packages.class)
                    .publish(aPackage()
                            .describedWith("validFrom: 2026-06-01\nvalidUntil: 2026-06-30\n")
                            .build());

            assertThat(house.the(Catalogue.class).onOffer()).isEmpty();
            house.clock().setTo(LocalDate.of(2026, 6, 30));
            assertThat(house.the(Catalogue.class).onOffer()).hasSize(1);
            house.clock().setTo(LocalDate.of(2026, 7, 1));
            assertThat(house.the(Catalogue.class).onOffer()).isEmpty();
        }
    }

    private House house(TestDatabase database) {
        return House.with(database, "catalogue").settings(settings()).open();
    }

    private Map<String, Object> settings() {
        return Map.of(
                "amtsweg.processes", folder.resolve("processes").toString(),
                "amtsweg.forms", folder.resolve("forms").toString());
    }

    private void write(ServicePackage content) throws IOException {
        for (var file : content.files().entrySet()) {
            var form = file.getKey().startsWith("forms/");
            var target = folder.resolve(form ? "forms" : "processes")
                    .resolve(content.key().value())
                    .resolve(form ? file.getKey().substring("forms/".length()) : file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private void writeSharedParts(String content) throws IOException {
        Files.createDirectories(folder.resolve("processes/bausteine"));
        Files.writeString(folder.resolve("processes/bausteine/gebuehr-einziehen.bpmn"), content);
    }

    private static PackageGate refusing(String key) {
        return (candidate, sharedParts) -> candidate.key().value().equals(key)
                ? List.of(new PackageProblem(
                        key + ".bpmn", "Skript", "Skripte sind nicht erlaubt.", "Nehmen Sie einen Baustein."))
                : List.of();
    }

    static class FailsOnce {
        private final Packages packages;
        private final List<PackageId> seen = new ArrayList<>();

        FailsOnce(Packages packages) {
            this.packages = packages;
        }

        @EventListener
        void deploy(PackagePublished published) {
            packages.get(published.id());
            seen.add(published.id());
            if (seen.size() == 1) {
                throw new IllegalStateException("The deployment failed");
            }
        }
    }
}
