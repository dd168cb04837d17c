package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.TextReading;
import de.amtsweg.testbase.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The e-file, as the people who work with it see it: at a desk, on a phone, by keyboard alone, without scripts. */
class FileBrowserTest {
    private static Stage stage;
    private static Town town;
    private static Application notice;
    private static EFile file;
    private static String page;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        town = stage.town();
        notice = stage.notice();
        Stage.until(
                "the file of " + notice.id(),
                () -> town.the(CaseFiles.class).of(notice.id()).isPresent());
        file = town.the(CaseFiles.class).of(notice.id()).orElseThrow().file();
        page = "/arbeitsplatz/akten/" + file.id();
    }

    @Test
    void aFileIsFoundReadAndNotedByKeyboard() {
        town.the(TextReading.class).readWaiting();
        try (var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(office).signsIn("sabine");
            office.opens("/arbeitsplatz/akten").inspectsAtEveryWidth("akten-suche");
            var keys = new Keys(office.page());
            office.leaves(() -> keys.tabTo("worte").type("gibtesnirgends").press("Enter"));
            office.sees("Keine Akte gefunden").inspectsAtEveryWidth("akten-nichts");
            office.page().locator("#worte").fill("");
            office.leaves(() -> keys.type(file.reference()).press("Enter"));
            office.sees("Steht in: Aktenzeichen").inspectsAtEveryWidth("akten-gefunden");
            office.leaves(() -> keys.tabTo(file.reference()).press("Enter"));
            office.sees("Inhalt der Akte").inspectsAtEveryWidth("akte");

            var first = office.text(".tree details[open] .papers a");
            office.leaves(() -> keys.tabTo(first).press("Enter"));
            office.sees("abgelegt am").inspectsAtEveryWidth("akte-dokument");
            assertThat(office.page()
                            .locator("iframe, .shelf__picture, .shelf__text")
                            .count())
                    .isEqualTo(1);
            office.leaves(() -> keys.tabTo("Nächstes Dokument").press("Enter"));
            office.sees("Voriges Dokument").inspectsAtEveryWidth("akte-dokument-zwei");

            office.opens(page);
            office.page().locator("#notiz-vorgang").focus();
            office.leaves(() -> {
                keys.tabTo("text").type("Rückruf von Frau Zwirner");
                keys.tabTo("Notiz speichern").press("Enter");
            });
            office.sees("Rückruf von Frau Zwirner").inspectsAtEveryWidth("akte-notiz");
            office.opens("/arbeitsplatz/akten")
                    .fills("Was suchen Sie?", "zwirner")
                    .presses("Suchen");
            office.sees("Rückruf von Frau Zwirner").inspectsAtEveryWidth("akten-im-text");
            office.follows("Notiz").sees("Rückruf von Frau Zwirner").inspectsAtEveryWidth("akte-dokument-text");
        }
    }

    @Test
    void theHeadSetsTheLevelAndSeesWhoReads() {
        try (var head = stage.visitor(options -> options.setViewportSize(1280, 860));
                var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(head).signsIn("kemal");
            new Clerk(office).signsIn("sabine");
            head.opens(page).inspectsAtEveryWidth("akte-leitung");
            head.page().locator("#stufe").selectOption("confidential");
            head.presses("Stufe ändern");
            head.sees("vertraulich").inspectsAtEveryWidth("akte-vertraulich");
            office.opens(page).sees("Wir halten fest, wer diese Akte");
            head.opens(page).sees("Akte geöffnet").inspectsAtEveryWidth("akte-gelesen");
            office.presses("Unversehrtheit prüfen").sees("unversehrt").inspectsAtEveryWidth("akte-geprueft");
            var export = office.page()
                    .waitForDownload(() -> office.page()
                            .locator("form[action$='/export'] button")
                            .click());
            assertThat(export.suggestedFilename()).startsWith("akte-").endsWith(".zip");
            head.opens(page).sees("Akte heruntergeladen");
            head.page().locator("#stufe").selectOption("open");
            head.presses("Stufe ändern");
        }
    }

    @Test
    void theTreeIsAListOfLinksWithoutScripts() {
        try (var office =
                stage.visitor(options -> options.setViewportSize(320, 800).setJavaScriptEnabled(false))) {
            new Clerk(office).signsIn("sabine");
            office.opens(page);
            var first = office.page().locator(".tree .papers a").first().getAttribute("href");
            office.opens(first).sees("abgelegt am").sees("Inhalt der Akte");
        }
    }

    @Test
    void operatorsSeeTheFilePlans() {
        try (var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(office).signsIn("otto");
            office.opens("/betrieb/aktenplan")
                    .sees("Plan dieser Installation")
                    .inspectsAtEveryWidth("betrieb-aktenplan");
        }
    }
}
