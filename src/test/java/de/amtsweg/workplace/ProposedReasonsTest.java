package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.TaskList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules say why a liberal profession is no trade; the clerk does not type it again. */
class ProposedReasonsTest {
    private static final String PROPOSED = "Nach Ihrer Anzeige üben Sie einen freien Beruf aus. Freie Berufe sind kein"
            + " Gewerbe; sie sind nicht anzuzeigen (§ 6 Absatz 1 Satz 1, § 14 Absatz 1 GewO).";

    private final Town town = Town.on(TestDatabase.H2);
    private final Visitor sabine = new Visitor(town).as("sabine");

    @Test
    void theReasonsStandInTheFieldAndWhatRulesTheyRestOnIsWrittenDown() {
        var notice = AtTheDesk.aNotice(town, "10 ");
        var task = claimed(notice);

        assertThat(sabine.get(task).text())
                .contains("Vorschlag: Gründe aus den Regeln", "Freie Berufe sind kein Gewerbe");
        var refused = sabine.post(task + "/erledigen", sentBack(""));
        assertThat(refused.status()).isEqualTo(422);
        sabine.post(task + "/erledigen", sentBack(PROPOSED));

        assertThat(town.the(Applications.class).get(notice.id()).findings().text("zurueckweisung.gruende"))
                .contains(PROPOSED);
        assertThat(town.the(Journal.class).of(notice.id()))
                .filteredOn(entry -> entry.type().equals("reasons-taken-over"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("table", "zurueckweisungsgruende")
                        .containsEntry("sources", "§ 6 Absatz 1 Satz 1, § 14 Absatz 1 GewO"));
        assertThat(sabine.get("/arbeitsplatz/antraege/" + notice.number()).text())
                .contains("Die Gründe folgen den Regeln");
    }

    @Test
    void theyStandThereAsSoonAsTheFieldIsShownAndChangedWordsAreCalledChanged() {
        var notice = AtTheDesk.aNotice(town, "10 ");
        var task = claimed(notice);
        var first = sentBack("");
        first.remove("zurueckweisung.gruende");

        assertThat(sabine.post(task + "/erledigen", first).text()).contains("sie sind nicht anzuzeigen (§ 6 Absatz 1");
        sabine.post(task + "/erledigen", sentBack("Sie übersetzen. Das ist ein freier Beruf (§ 6 GewO)."));

        assertThat(town.the(Journal.class).of(notice.id()))
                .extracting(entry -> entry.type())
                .contains("reasons-changed");
    }

    @Test
    void whereNoRuleFitsNothingIsProposed() {
        var task = claimed(AtTheDesk.aNotice(town));

        assertThat(sabine.get(task).text()).doesNotContain("Gründe aus den Regeln");
    }

    private String claimed(Application notice) {
        var task = "/arbeitsplatz/aufgaben/"
                + town.the(TaskList.class)
                        .of(notice.id(), new PersonId("sabine"))
                        .getFirst()
                        .id();
        sabine.get(task);
        sabine.post(task + "/uebernehmen", Map.of());
        return task;
    }

    private static Map<String, String> sentBack(String reasons) {
        return new HashMap<>(Map.of(
                "identitaetGeprueft",
                "gesehen",
                "taetigkeitWortlaut",
                "Übersetzerin",
                "ergebnis",
                "zurueckweisen",
                "zurueckweisung.gruende",
                reasons));
    }
}
