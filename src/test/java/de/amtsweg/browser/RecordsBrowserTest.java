package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.RetentionEvents;
import de.amtsweg.efile.RetentionSweep;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to records later: somebody reads them, asks what is known of them, wants a copy; in the end they go. */
class RecordsBrowserTest {
    private static Stage stage;
    private static Town town;
    private static Application notice;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        town = stage.town();
        notice = stage.notice();
    }

    @Test
    void theFrameOfTheViewerShowsThePaper() {
        try (var office = desk("sabine")) {
            var complaints = new ArrayList<String>();
            office.page().onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            office.opens("/arbeitsplatz/akten/" + file(notice.id()).id());
            var paper = office.page()
                    .waitForResponse(
                            answer -> answer.url().contains("ansicht=ja"),
                            () -> office.page()
                                    .locator(".tree details[open] .papers a:has-text('.pdf')")
                                    .first()
                                    .click());
            office.looks();

            assertThat(paper.status()).isEqualTo(200);
            assertThat(paper.headers())
                    .containsEntry("content-type", "application/pdf")
                    .containsEntry("x-frame-options", "SAMEORIGIN");
            office.page().waitForCondition(() -> office.page().frames().size() > 1);
            assertThat(office.page().frames())
                    .extracting(frame -> frame.url())
                    .noneMatch(address -> address.startsWith("chrome-error"));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void somebodyIsToldWhatIsKnownOfThem() {
        try (var head = desk("kemal")) {
            head.opens("/arbeitsplatz/auskunft").inspectsAtEveryWidth("auskunft");
            assertThat(head.page().locator("header [aria-current='page']").count())
                    .as("one place is the one we are in")
                    .isEqualTo(1);
            head.fills("Name", "Kanarienvogel").presses("Vorgänge suchen");
            head.sees("Geben Sie bitte").inspectsAtEveryWidth("auskunft-zu-wenig");
            head.page().locator("#name").fill("");
            var keys = new Keys(head.page());
            head.leaves(() ->
                    keys.tabTo("email").tabTo("nummer").type(notice.number()).press("Enter"));
            head.sees("Ein Vorgang gefunden").inspectsAtEveryWidth("auskunft-gefunden");
            var dossier = head.page().waitForDownload(() -> {
                keys.tabTo("antrag").press("Space");
                keys.tabTo("Auskunft herunterladen").press("Enter");
            });
            assertThat(dossier.suggestedFilename()).isEqualTo("auskunft.zip");
            assertThat(dossier.path()).isNotEmptyFile();
        }
    }

    @Test
    void aCopyWithoutANameIsMadeByKeyboard() {
        try (var office = desk("sabine")) {
            office.opens("/arbeitsplatz/antraege/" + notice.number());
            var redact = office.page().locator("a:has-text('Schwärzen')").first();
            office.leaves(redact::click).looks().inspectsAtEveryWidth("schwaerzen");
            var keys = new Keys(office.page());
            office.leaves(() -> {
                keys.tabTo("wer").type("Nachbarin, § 4 IFG");
                keys.tabTo("worte").type("Kanarienvogel");
                keys.tabTo("Kopie erstellen").press("Enter");
            });
            office.sees("Die Kopie ist erstellt").inspectsAtEveryWidth("geschwaerzt");
        }
    }

    @Test
    void aFileIsLockedUnlockedAndDeletedByKeyboard() {
        var application = stage.sent(Map.of("person.familienname", "Zaunkönig")).application();
        var file = dueAndOver(application);
        var page = "/arbeitsplatz/akten/" + file.id() + "/aufbewahrung";
        try (var head = desk("kemal");
                var office = desk("sabine");
                var operator = desk("otto")) {
            office.opens(page)
                    .sees("Die Akte ist nicht gesperrt")
                    .doesNotSee("Warum darf die Akte")
                    .doesNotSee("Warum ist die Sperre")
                    .inspectsAtEveryWidth("aufbewahrung");
            head.opens("/arbeitsplatz/aussonderung").inspectsAtEveryWidth("aussonderung");
            head.follows(file.reference()).sees("Warum darf die Akte").doesNotSee("Warum ist die Sperre");
            var keys = new Keys(head.page());
            head.leaves(() -> {
                head.page().locator("#sperrgrund").focus();
                keys.type("Klage").press("Tab").press("Enter");
            });
            head.sees("Gesperrt am").doesNotSee("Warum darf die Akte").inspectsAtEveryWidth("gesperrt");
            head.page().locator("#freigabegrund").fill("Die Klage ist zurückgenommen.");
            head.presses("Sperre aufheben").sees("Die Akte ist nicht gesperrt").inspectsAtEveryWidth("faellig");
            head.leaves(() -> {
                head.page().locator("#loeschgrund").focus();
                keys.type("Es ist kein Archiv zuständig.");
                keys.tabTo("sicher").press("Space");
                keys.tabTo("Akte endgültig löschen").press("Enter");
            });
            head.sees("Die Akte ist gelöscht").inspectsAtEveryWidth("geloescht");
            operator.opens("/betrieb/geloeschte-akten")
                    .sees(file.reference())
                    .inspectsAtEveryWidth("betrieb-geloescht");
            operator.opens("/betrieb/archiv").inspectsAtEveryWidth("betrieb-archiv");
            operator.opens("/betrieb/briefe").inspectsAtEveryWidth("betrieb-briefe");
            operator.opens("/betrieb/siegel").inspectsAtEveryWidth("betrieb-siegel");
        }
    }

    private static Visitor desk(String person) {
        var visitor = stage.visitor(options -> options.setViewportSize(1280, 860));
        new Clerk(visitor).signsIn(person);
        return visitor;
    }

    private static EFile file(ApplicationId application) {
        return town.the(CaseFiles.class).of(application).orElseThrow().file();
    }

    /** Withdrawn, and then, since the clock of the town cannot be moved, what happened is moved. */
    private static EFile dueAndOver(ApplicationId application) {
        var file = file(application);
        try (var office = desk("sabine")) {
            var number = town.the(Applications.class).get(application).number();
            office.opens("/arbeitsplatz/antraege/" + number).presses("Rücknahme festhalten");
        }
        Stage.until(
                "the end of " + application,
                () -> town.jdbc()
                                .sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                                .param(application.toString())
                                .query(Integer.class)
                                .single()
                        == 0);
        town.jdbc()
                .sql("update e_file_case set closed_at = timestamp with time zone '2016-03-01 10:00:00+01:00',"
                        + " opened_at = timestamp with time zone '2016-02-01 10:00:00+01:00' where application = ?")
                .param(application.value())
                .update();
        town.the(RetentionEvents.class)
                .record(new PersonId("kemal"), file, "gewerbe-abgemeldet", LocalDate.of(2016, 2, 29));
        town.the(RetentionSweep.class).compute();
        return file;
    }
}
