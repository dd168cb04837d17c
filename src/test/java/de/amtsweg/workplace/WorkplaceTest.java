package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.TaskList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clerk's pages, from the outside. */
class WorkplaceTest {
    private static final Map<String, String> CONFIRMED = Map.of(
            "identitaetGeprueft", "gesehen",
            "taetigkeitWortlaut", "Handel mit Fahrrädern",
            "ergebnis", "bestaetigen");

    private final Town town = Town.on(TestDatabase.H2);

    @Test
    void aClerkTakesATaskChecksAndFinishesIt() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        var task = taskOf(application);

        assertThat(sabine.get("/arbeitsplatz").text()).contains(application.number());
        var page = sabine.get(task);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Kanarienvogel", "data-copy", "Verlauf", "Aufgabe übernehmen");

        sabine.post(task + "/uebernehmen", Map.of());
        var refused = sabine.post(task + "/erledigen", Map.of("taetigkeitWortlaut", "Ganz eigener Wortlaut"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ganz eigener Wortlaut", "Bitte prüfen Sie");

        var done = sabine.post(task + "/erledigen", CONFIRMED);
        assertThat(done.address()).startsWith("/arbeitsplatz");
        assertThat(done.text()).contains("ist erledigt");
        assertThat(sabine.get(task).status()).isEqualTo(404);
        assertThat(sabine.get(task).text()).contains("nicht mehr offen");
    }

    @Test
    void whoComesSecondIsToldWhoHasTheTaskAndLosesNothing() {
        var task = taskOf(AtTheDesk.aNotice(town));
        var sabine = new Visitor(town).as("sabine");
        var kemal = new Visitor(town).as("kemal");
        kemal.get(task);
        sabine.get(task);

        sabine.post(task + "/uebernehmen", Map.of());
        var second = kemal.post(task + "/uebernehmen", Map.of());
        var finishing = kemal.post(task + "/erledigen", CONFIRMED);

        assertThat(second.text()).contains("hat diese Aufgabe übernommen");
        assertThat(finishing.status()).isEqualTo(409);
        assertThat(finishing.text()).contains("Handel mit Fahrrädern", "hat diese Aufgabe übernommen");
    }

    @Test
    void aStalePageIsAnsweredWithWords() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get("/arbeitsplatz");

        var page = sabine.post("/arbeitsplatz/aufgaben/gibt-es-nicht/erledigen", CONFIRMED);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("nicht mehr offen");
    }

    @Test
    void theFileHoldsTheDocumentsAndProvesThem() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");

        var item = sabine.get("/arbeitsplatz/antraege/" + application.number());
        var document = between(item.text(), "href=\"(/arbeitsplatz/dokumente/[^\"]+)\"");
        var file = between(item.text(), "href=\"(/arbeitsplatz/akten/[^\"]+)\"");
        var shown = sabine.get(document);
        var verified = verify(sabine, file);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(shown.headers().get("content-security-policy")).contains("default-src 'none'");
        assertThat(verified.text()).contains("unversehrt");
        assertThat(sabine.get("/arbeitsplatz/akten").status()).isEqualTo(200);
        assertThat(sabine.post("/arbeitsplatz/akten", Map.of("worte", "Betriebsakte"))
                        .text())
                .contains("gefunden");
    }

    @Test
    void theFileGoesOutAsZipWithAnIndexAndNobodyElseGetsIt() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        var clara = new Visitor(town).as("clara");
        var file = between(
                sabine.get("/arbeitsplatz/antraege/" + application.number()).text(),
                "href=\"(/arbeitsplatz/akten/[^\"]+)\"");
        sabine.get(file);
        clara.get("/arbeitsplatz");

        var export = sabine.post(file + "/export", Map.of());
        var index = sabine.get(file + "/verzeichnis");

        assertThat(export.headers()).containsEntry("content-type", "application/zip");
        assertThat(export.headers().get("content-disposition")).contains("attachment", "akte-122.10-");
        assertThat(export.text()).startsWith("PK").contains("akte.json", "verzeichnis.pdf");
        assertThat(index.text()).startsWith("%PDF-");
        assertThat(clara.post(file + "/export", Map.of()).status()).isGreaterThanOrEqualTo(400);
        assertThat(clara.get(file + "/verzeichnis").status()).isGreaterThanOrEqualTo(400);
        assertThat(sabine.get("/arbeitsplatz/akten/4711/verzeichnis").status()).isEqualTo(404);
    }

    @Test
    void aNoteIsWrittenAndTheHeadMakesTheFileConfidential() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        var kemal = new Visitor(town).as("kemal");
        var file = between(
                sabine.get("/arbeitsplatz/antraege/" + application.number()).text(),
                "href=\"(/arbeitsplatz/akten/[^\"]+)\"");
        var page = sabine.get(file);
        var matter = between(page.text(), "<option value=\"([0-9a-f-]{36})\"");

        var noted = sabine.post(file + "/notiz", Map.of("vorgang", matter, "text", "Rückruf <b>morgen</b>"));
        var empty = sabine.post(file + "/notiz", Map.of("vorgang", matter, "text", " "));
        var nowhere = sabine.post(file + "/notiz", Map.of("vorgang", "4711", "text", "Bleibt stehen"));
        var refused = sabine.post(file + "/stufe", Map.of("stufe", "confidential"));
        kemal.get(file);
        var classified = kemal.post(file + "/stufe", Map.of("stufe", "confidential"));
        sabine.get(file);

        assertThat(noted.text()).contains("Rückruf &lt;b&gt;morgen", "Eine Notiz wurde geschrieben");
        assertThat(empty.text()).contains("Bitte schreiben Sie etwas");
        assertThat(nowhere.text()).contains("Bleibt stehen", "wählen Sie einen offenen Vorgang");
        assertThat(page.text()).doesNotContain("Für die Leitung");
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(classified.text()).contains("Für die Leitung", "Die Akte ist jetzt vertraulich");
        assertThat(kemal.get(file).text()).contains("Akte geöffnet", "Sabine");
    }

    @Test
    void nobodyReadsTheFilesOfAnotherUnit() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        var clara = new Visitor(town).as("clara");
        var item = sabine.get("/arbeitsplatz/antraege/" + application.number());
        var document = between(item.text(), "href=\"(/arbeitsplatz/dokumente/[^\"]+)\"");

        assertThat(clara.get("/arbeitsplatz/antraege/" + application.number()).status())
                .isEqualTo(404);
        assertThat(clara.get(document).status()).isEqualTo(404);
    }

    @Test
    void theCashDeskRecordsAPayment() {
        var application = AtTheDesk.aNotice(town);
        var clara = new Visitor(town).as("clara");
        clara.get("/arbeitsplatz/kasse");

        var fee = clara.post("/arbeitsplatz/kasse", Map.of("nummer", application.number()));
        var paid = clara.post(fee.address() + "/zahlung", Map.of("beleg", "B-" + application.number()));

        assertThat(fee.text()).contains("26,00").doesNotContain("Kanarienvogel");
        assertThat(paid.text()).contains("Die Zahlung ist festgehalten", "bezahlt");
    }

    @Test
    void aReceiptNumberServesOnePaymentOnlyAndPaidFeesTakeNoCash() {
        var first = AtTheDesk.aNotice(town);
        var second = AtTheDesk.aNotice(town);
        var clara = new Visitor(town).as("clara");
        var receipt = Map.of("beleg", "B-" + first.number());
        clara.get("/arbeitsplatz/kasse/" + first.number());
        clara.post("/arbeitsplatz/kasse/" + first.number() + "/zahlung", receipt);

        var used = clara.post("/arbeitsplatz/kasse/" + second.number() + "/zahlung", receipt);
        var paidAlready = clara.post(
                "/arbeitsplatz/kasse/" + first.number() + "/zahlung", Map.of("beleg", "C-" + first.number()));

        assertThat(used.text()).contains("Diese Belegnummer gehört schon zu einer anderen Zahlung");
        assertThat(paidAlready.text()).contains("Hier ist nichts zu zahlen");
    }

    @Test
    void anEntryAtTheCounterKeepsWhatIsTyped() {
        var sabine = new Visitor(town).as("sabine");

        assertThat(sabine.get("/arbeitsplatz/erfassen").text()).contains("Gewerbe anmelden");
        assertThat(sabine.get("/arbeitsplatz/erfassen/gewerbe-anmelden").text())
                .contains("Formular zum Ausdrucken (PDF)");
        var future = sabine.post(
                "/arbeitsplatz/erfassen/gewerbe-anmelden",
                Map.of("weg", "PAPER", "tag", "1", "monat", "1", "jahr", "2999"));
        var page = sabine.post(
                "/arbeitsplatz/erfassen/gewerbe-anmelden",
                Map.of("weg", "PAPER", "tag", "30", "monat", "4", "jahr", "2026"));
        var wrong = sabine.post(page.address(), Map.of("vorhaben", "gibt-es-nicht"));

        assertThat(future.text()).contains("nicht in der Zukunft");
        assertThat(page.address()).contains("/seite/");
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void twoWindowsAtTheCounterNeverOverwriteEachOther() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get("/arbeitsplatz/erfassen/gewerbe-anmelden");
        var shown = sabine.post(
                "/arbeitsplatz/erfassen/gewerbe-anmelden",
                Map.of("weg", "COUNTER", "tag", "30", "monat", "4", "jahr", "2026"));
        var state = between(shown.text(), "name=\"_stand\" value=\"([^\"]*)\"");

        sabine.post(shown.address(), entry(state, "neu"));
        var second = sabine.post(shown.address(), entry(state, "uebernahme"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.address()).isEqualTo(shown.address());
        assertThat(second.text())
                .contains(
                        "Diese Seite wurde in einem anderen Fenster geändert",
                        "Ich beginne ein neues Gewerbe",
                        "Ich übernehme einen bestehenden Betrieb");
        assertThat(sabine.get(shown.address()).text()).contains("Abschnitte", "aria-current=\"step\"");
    }

    @Test
    void whatIsTypedAtTheCounterIsKeptBeforeItIsSent() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get("/arbeitsplatz/erfassen/gewerbe-anmelden");
        var shown = sabine.post(
                "/arbeitsplatz/erfassen/gewerbe-anmelden",
                Map.of("weg", "COUNTER", "tag", "30", "monat", "4", "jahr", "2026"));
        var state = between(shown.text(), "name=\"_stand\" value=\"([^\"]*)\"");

        var kept = sabine.post(shown.address() + "/zwischenstand", entry(state, "uebernahme"));
        var other = sabine.post(shown.address() + "/zwischenstand", entry(state, "neu"));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("mark");
        assertThat(other.status()).isEqualTo(409);
        assertThat(sabine.get(shown.address()).text()).contains("Zwischengespeichert um");
    }

    private static Map<String, String> entry(String state, String plan) {
        return Map.of("_stand", state, "_getippt", "", "_shown", "vorhaben", "vorhaben", plan);
    }

    @Test
    void anEmptyListSaysSo() {
        var clara = new Visitor(town).as("clara");

        assertThat(clara.get("/arbeitsplatz").text()).contains("Es ist nichts zu tun");
        assertThat(clara.get("/arbeitsplatz/wiedervorlagen").text()).contains("nichts fällig");
    }

    private Visitor.Page verify(Visitor visitor, String file) {
        visitor.get(file);
        return visitor.post(file + "/pruefung", Map.of());
    }

    private String taskOf(Application application) {
        var tasks = town.the(TaskList.class).of(application.id(), new PersonId("sabine"));
        return "/arbeitsplatz/aufgaben/" + tasks.getFirst().id();
    }

    private static String between(String text, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
