package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.FiledRecord;
import de.amtsweg.efile.TextReading;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Finding files and reading them, from the outside. */
class FileViewerTest {
    private final Town town = Town.on(TestDatabase.H2);
    private final Application application = AtTheDesk.aNotice(town);
    private final CaseFile one = town.the(CaseFiles.class).of(application.id()).orElseThrow();
    private final String file = "/arbeitsplatz/akten/" + one.file().id();
    private final Visitor sabine = new Visitor(town).as("sabine");

    @Test
    void theFileLeadsToItsDocumentsAndFromOneToTheNext() {
        var records = records();
        var first = viewer(records.getFirst());

        assertThat(sabine.get(file).text()).contains(first, "Inhalt der Akte", "Unversehrtheit prüfen", "/verzeichnis");
        var page = sabine.get(first);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Dokument ", " von ", "aria-current=\"page\"", "Herunterladen");
        if (records.size() > 1) {
            assertThat(page.text()).contains(viewer(records.get(1)), "Nächstes Dokument");
        }
        assertThat(page.headers().get("content-security-policy"))
                .contains("frame-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aPaperIsShownInTheFrameOfItsPageAndInNoOther() {
        var paper = records().stream()
                .filter(record -> record.mediaType().equals("application/pdf"))
                .findFirst()
                .orElseThrow();
        var address = "/arbeitsplatz/dokumente/" + paper.document();

        assertThat(sabine.get(viewer(paper)).text()).contains("<iframe", address + "?ansicht=ja");
        assertThat(sabine.get(address + "?ansicht=ja").headers().get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(sabine.get(address).headers().get("content-security-policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void onlyWhoMayReadTheFileSeesItsDocumentsAndOnlyThose() {
        var clara = new Visitor(town).as("clara");
        var elsewhere = town.the(DocumentStore.class).store(new byte[] {1}, "text/plain", "fremd.txt");

        assertThat(clara.get(viewer(records().getFirst())).status()).isGreaterThanOrEqualTo(400);
        assertThat(sabine.get(file + "/dokumente/" + elsewhere.id()).status()).isEqualTo(404);
        assertThat(sabine.get(file + "/dokumente/4711").status()).isEqualTo(404);
    }

    @Test
    void anErasedDocumentSaysThatItWasErased() {
        var record = records().getFirst();
        town.the(DocumentStore.class).erase(record.document());

        var page = sabine.get(viewer(record));

        assertThat(page.text()).contains("rechtmäßig gelöscht", record.sha256()).doesNotContain("<iframe", "laden=ja");
    }

    @Test
    void everyLookAtADocumentOfAConfidentialFileIsWrittenDown() {
        var kemal = new Visitor(town).as("kemal");
        kemal.get(file);
        kemal.post(file + "/stufe", Map.of("stufe", "confidential"));
        sabine.get(file);
        sabine.post(file + "/notiz", Map.of("vorgang", one.id().toString(), "text", "Streng <i>vertraulich</i>"));
        var note = records().getLast();

        var shown = sabine.get(viewer(note));

        assertThat(shown.text()).contains("Streng &lt;i&gt;vertraulich", "wer diese Akte");
        assertThat(kemal.get(file).text()).contains("Dokument gelesen: " + note.fileName());
    }

    @Test
    void aFileIsFoundByWhatStandsInItsDocuments() {
        sabine.get(file);
        sabine.post(
                file + "/notiz",
                Map.of("vorgang", one.id().toString(), "text", "Rückfrage zum Drehkränzchen <b>heute</b>"));
        town.the(TextReading.class).readWaiting();

        var found = sabine.post("/arbeitsplatz/akten", Map.of("worte", "drehkraenz"));
        var nothing = sabine.post("/arbeitsplatz/akten", Map.of("worte", "gibtesnirgends"));
        var tooShort = sabine.post("/arbeitsplatz/akten", Map.of("worte", "x"));
        var all = sabine.post("/arbeitsplatz/akten", Map.of("worte", ""));
        var hostile = sabine.post(
                "/arbeitsplatz/akten", Map.of("worte", "\"><script>%_'".repeat(700), "seite", "-99999999999"));

        assertThat(found.text())
                .contains(one.file().reference(), "<mark>Drehkränzchen</mark>", "&lt;b&gt;heute")
                .contains(viewer(records().getLast()));
        assertThat(found.address()).doesNotContain("drehkraenz");
        assertThat(nothing.text()).contains("Keine Akte gefunden", "weniger Wörter");
        assertThat(tooShort.text()).contains("mindestens zwei");
        assertThat(all.text()).contains("die neuesten zuerst");
        assertThat(hostile.status()).isEqualTo(200);
        assertThat(hostile.text()).doesNotContain("<script>%");
        assertThat(new Visitor(town)
                        .as("clara")
                        .post("/arbeitsplatz/akten", Map.of("worte", "drehkraenz"))
                        .text())
                .contains("Keine Akte gefunden");
    }

    @Test
    void operatorsTakeOverAFilePlanOrSeeWhatIsWrongWithIt() {
        var otto = new Visitor(town).as("otto");
        assertThat(otto.get("/betrieb/aktenplan").text()).contains("122.10", "Plan dieser Installation");
        var authority = Map.of("behoerde", one.file().authority().value());

        var refused = otto.upload("/betrieb/aktenplan", authority, "datei", "plan.csv", "Stelle;Titel\r\n7;\r\n");
        var inUse = otto.upload("/betrieb/aktenplan", authority, "datei", "plan.csv", "Stelle;Titel\r\n7;Feste\r\n");

        assertThat(refused.text()).contains("nicht übernommen", "Zeile 2: Es fehlt der Titel der Stelle „7“");
        assertThat(inUse.text()).contains("Unter der Stelle „122.10“ liegen Akten");
        assertThat(sabine.get("/betrieb/aktenplan").status()).isGreaterThanOrEqualTo(400);
    }

    private List<FiledRecord> records() {
        return town.the(CaseFiles.class).records(one);
    }

    private String viewer(FiledRecord record) {
        return file + "/dokumente/" + record.document();
    }
}
