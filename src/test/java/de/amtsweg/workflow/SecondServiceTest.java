package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.ApplicationStatus;
import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A second service that consists of nothing but files in a folder, walked from its first page to its last task. */
class SecondServiceTest {
    private final Town town = Town.on(TestDatabase.H2);

    @Test
    void aServiceIsFilesInAFolderAndNoJava() {
        var citizen = new Visitor(town);
        var bruno = new Visitor(town).as("bruno");

        assertThat(citizen.get("/leistungen/fundhund-melden").text()).contains("Fundhund melden");
        citizen.get("/leistungen/fundhund-melden");
        var page = citizen.post("/leistungen/fundhund-melden/antrag", Map.of());
        page = citizen.post(
                page.address(),
                Map.of(
                        "fundort.plz", "12345",
                        "fundort.ort", "Musterstadt",
                        "beschreibung", "Brauner Dackel mit rotem Halsband"));
        page = citizen.post(page.address(), Map.of("person.vornamen", "Erika", "person.familienname", "Kanarienvogel"));
        assertThat(page.address()).as(page.text()).endsWith("/pruefen");
        var version = between(page.text(), "name=\"_version\"[^>]*value=\"([^\"]*)\"");
        var submitted = citizen.post(
                "/leistungen/fundhund-melden/antrag/absenden", Map.of("_version", version, "bestaetigt", "ja"));
        assertThat(submitted.text()).contains("Meldung", "AW-");

        var number = between(submitted.text(), "(AW-\\d{4}-\\w{4}-\\w{4})");
        var open = town.the(Applications.class).byNumber(number).orElseThrow();
        town.the(ScenarioRunner.class).settle(open.id());
        var task = town.the(TaskList.class).of(open.id(), new PersonId("bruno")).getFirst();
        bruno.get("/arbeitsplatz/aufgaben/" + task.id());
        bruno.post("/arbeitsplatz/aufgaben/" + task.id() + "/uebernehmen", Map.of());
        bruno.post("/arbeitsplatz/aufgaben/" + task.id() + "/erledigen", new HashMap<>(Map.of("ergebnis", "gefunden")));
        town.the(ScenarioRunner.class).settle(open.id());

        assertThat(town.the(Applications.class).get(open.id()).status()).isEqualTo(ApplicationStatus.CLOSED);
    }

    @Test
    void aModelWithAScriptIsRefusedByNameAndTheOthersAreServed() {
        var report = town.the(FolderImport.class).lastReport().orElseThrow();

        var refused = report.lines().stream()
                .filter(line -> line.key().equals("kaputter-dienst"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("kaputter-dienst.bpmn");
            assertThat(problem.element()).contains("OpenCaseFile");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(new Visitor(town).get("/leistungen").text()).contains("Gewerbe anmelden", "Fundhund melden");
    }

    @Test
    void aFormWithAForeignElementIsRefusedByNameWithWhatToUseInstead() {
        var refused = town.the(FolderImport.class).lastReport().orElseThrow().lines().stream()
                .filter(line -> line.key().equals("kaputtes-formular"))
                .findFirst()
                .orElseThrow();

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("forms/antrag.form");
            assertThat(problem.element()).isEqualTo("f_karte");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(new Visitor(town).get("/leistungen/kaputtes-formular").status())
                .isEqualTo(404);
    }

    private static String between(String text, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
