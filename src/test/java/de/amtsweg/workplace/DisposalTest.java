package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.RetentionSweep;
import de.amtsweg.payment.Treasury;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.EveryTable;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.ScenarioRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole application from the first answer to its deletion, by the pages of the head of the unit. */
class DisposalTest {
    private static final String CANARY = "Wellensittich";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterItsDeletionNoTableKnowsTheApplicationAnyMore(TestDatabase database) {
        var town = Town.on(database);
        var application = played(town, 0);
        var claimed = played(town, 2);
        var page = "/arbeitsplatz/akten/" + file(town, application).file().id();
        var kemal = new Visitor(town).as("kemal");
        assertThat(kemal.get(page).text()).contains("Ein Vorgang ist noch offen");
        for (var one : List.of(application, claimed)) {
            longAgo(town, one);
        }

        assertThat(kemal.get(page).text()).contains("Gewerbe abgemeldet", "noch nicht festgehalten");
        kemal.get(page + "/aufbewahrung");
        assertThat(kemal.post(page + "/aufbewahrung/ereignis", Map.of("ereignis", "gewerbe-abgemeldet", "tag", ""))
                        .text())
                .contains("Nicht festgehalten");
        kemal.post(page + "/aufbewahrung/ereignis", Map.of("ereignis", "gewerbe-abgemeldet", "tag", "2016-02-29"));
        town.the(RetentionSweep.class).compute();

        assertThat(kemal.get("/arbeitsplatz/aussonderung").text())
                .contains(file(town, application).file().reference());
        assertThat(kemal.post(page + "/aufbewahrung/sperren", Map.of("grund", CANARY + " klagt"))
                        .text())
                .contains("Gesperrt am", CANARY + " klagt");
        assertThat(delete(kemal, page, "Kein Archiv").text()).contains("Die Akte ist gegen Löschen gesperrt");
        kemal.post(page + "/aufbewahrung/freigeben", Map.of("grund", "erledigt"));
        assertThat(kemal.post(page + "/aufbewahrung/loeschen", Map.of("grund", "x"))
                        .text())
                .contains("Bitte bestätigen Sie");
        var sabine = new Visitor(town).as("sabine");
        sabine.get(page + "/aufbewahrung");
        assertThat(delete(sabine, page, "x").status()).isGreaterThanOrEqualTo(400);

        town.the(Treasury.class).exportOutstanding();
        var deleted = delete(kemal, page, "Kein Archiv zuständig, " + CANARY);

        assertThat(deleted.text()).contains("Die Akte ist gelöscht", "kein Archiv, Entscheidung der Leitung");
        assertThat(kemal.get(page).status()).isEqualTo(404);
        assertThat(new Visitor(town).as("otto").get("/betrieb/geloeschte-akten").text())
                .contains("kein Archiv, Entscheidung der Leitung", "stimmt")
                .doesNotContain(CANARY);
        assertThat(EveryTable.cellsWith(town.jdbc(), CANARY)).isEmpty();
        assertThat(EveryTable.cellsWith(town.jdbc(), application.number())).isEmpty();
        assertThat(EveryTable.cellsWith(town.jdbc(), application.id().toString()))
                .as("only the books, and they do not know whose it was")
                .allMatch(cell ->
                        cell.toLowerCase(Locale.ROOT).matches("(fee|fee_line|payment_attempt|treasury_order)\\..*"));
    }

    private static Visitor.Page delete(Visitor visitor, String page, String reason) {
        return visitor.post(page + "/aufbewahrung/loeschen", Map.of("sicher", "ja", "grund", reason));
    }

    private static CaseFile file(Town town, Application application) {
        return town.the(CaseFiles.class).of(application.id()).orElseThrow();
    }

    /** One story of the business notice, by somebody whose name no other test knows. */
    private static Application played(Town town, int story) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var told = runner.scenariosOf(service.id()).get(story);
        var report = runner.play(
                service.id(),
                new Scenario(
                        told.name(),
                        new Answers(renamed(told.answers().values())),
                        told.channel(),
                        told.receivedOn(),
                        told.authority(),
                        told.steps()));
        assertThat(report.problems()).isEmpty();
        return town.the(Applications.class)
                .ofUnits(List.of(new UnitId("musterstadt.gewerbeamt")), 1)
                .getFirst();
    }

    private static Map<String, Object> renamed(Map<String, Object> answers) {
        var renamed = new HashMap<String, Object>();
        answers.forEach((path, answer) -> renamed.put(path, renamed(answer)));
        return renamed;
    }

    @SuppressWarnings("unchecked")
    private static Object renamed(Object answer) {
        return switch (answer) {
            case String text -> text.replace("Kanarienvogel", CANARY).replace("kanarienvogel", "wellensittich");
            case Map<?, ?> map -> renamed((Map<String, Object>) map);
            case List<?> list -> list.stream().map(DisposalTest::renamed).toList();
            default -> answer;
        };
    }

    /** The town's clock cannot be moved, so what happened is. */
    private static void longAgo(Town town, Application application) {
        ApplicationId id = application.id();
        town.jdbc()
                .sql("update e_file_case set closed_at = timestamp with time zone '2016-03-01 10:00:00+01:00',"
                        + " opened_at = timestamp with time zone '2016-02-01 10:00:00+01:00' where application = ?")
                .param(id.value())
                .update();
    }
}
