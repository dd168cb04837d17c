package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.journal.Journal;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Somebody wants to know what the house knows of them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DossierTest {
    private final Town town;

    DossierTest(TestDatabase database) {
        town = Town.on(database);
    }

    @Test
    void theHeadFindsAPersonAndHandsOutAllThatIsKnown() throws Exception {
        var application = AtTheDesk.aNotice(town);
        evil(application);
        var kemal = new Visitor(town).as("kemal");
        assertThat(kemal.get("/arbeitsplatz/auskunft").text()).contains("Artikel 15 DSGVO");

        var found = kemal.post("/arbeitsplatz/auskunft/suche", Map.of("nummer", application.number()));
        assertThat(found.text()).contains(application.number(), "Ein Vorgang gefunden");
        var zip = unpacked(kemal.post("/arbeitsplatz/auskunft/erstellen", Map.of("antrag", application.number()))
                .bytes());

        assertThat(zip).containsKeys("auskunft.json", "auskunft.pdf");
        assertThat(zip.keySet())
                .allMatch(name -> name.matches("(auskunft\\.(json|pdf)|AW-[0-9A-Z-]+/[0-9]{4}-[^/\\\\]+)"));
        assertThat(ArchiveCheck.problemsOf(zip.get("auskunft.pdf"))).isEmpty();
        var content = JsonMapper.builder().build().readTree(zip.get("auskunft.json"));
        var matter = content.get("applications").get(0);
        assertThat(matter.get("number").asString()).isEqualTo(application.number());
        assertThat(matter.get("keptFor").asString())
                .startsWith("5 Jahre ab dem Ereignis „Gewerbe abgemeldet“. Aufbewahrung: Ein Vorgang ist noch offen")
                .endsWith("Danach löschen wir die Akte.");
        assertThat(matter.get("answers").toString()).contains("Kanarienvogel");
        assertThat(matter.get("journal").toString()).contains("Auskunft über die Daten");
        assertThat(matter.get("documents").size()).isEqualTo(zip.size() - 2);
        assertThat(new String(zip.get("auskunft.json"), StandardCharsets.UTF_8))
                .as("officials are told by their work")
                .doesNotContain("Kemal Kaya")
                .contains("Leitung, ");
        assertThat(town.the(Journal.class).of(application.id()))
                .filteredOn(entry -> entry.type().equals("dossier-made"))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.details()).isEmpty());
    }

    @Test
    void aPersonIsFoundByNameAndBirthAndByMailButNotByTheNameAlone() {
        var application = AtTheDesk.aNotice(town);
        var kemal = new Visitor(town).as("kemal");
        var email = application.email().orElseThrow();

        kemal.get("/arbeitsplatz/auskunft");
        assertThat(kemal.post("/arbeitsplatz/auskunft/suche", Map.of("email", email.toUpperCase(java.util.Locale.ROOT)))
                        .text())
                .contains(application.number());
        var alone = kemal.post("/arbeitsplatz/auskunft/suche", Map.of("name", "Kanarienvogel"));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("Name und Geburtsdatum");
        assertThat(kemal.post(
                                "/arbeitsplatz/auskunft/suche",
                                Map.of("name", "Kanarienvogel", "geburtsdatum", "1801-01-01"))
                        .text())
                .contains("Keine Vorgänge");
    }

    @Test
    void whoChoosesNothingSeesOnceMoreWhatWasFound() {
        var application = AtTheDesk.aNotice(town);
        var kemal = new Visitor(town).as("kemal");
        kemal.get("/arbeitsplatz/auskunft");

        var page = kemal.post("/arbeitsplatz/auskunft/erstellen", Map.of("nummer", application.number()));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("mindestens einen Vorgang", "Ein Vorgang gefunden", application.number());
    }

    @Test
    void nobodyElseMayAndOtherUnitsStayOutside() {
        var application = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        sabine.get("/arbeitsplatz");
        var before = town.the(Journal.class).of(application.id()).size();

        assertThat(sabine.get("/arbeitsplatz/auskunft").status()).isEqualTo(403);
        assertThat(sabine.post("/arbeitsplatz/auskunft/erstellen", Map.of("antrag", application.number()))
                        .status())
                .isEqualTo(403);
        assertThat(town.the(Journal.class).of(application.id())).hasSize(before);
    }

    @Test
    void anApplicationOfAnotherUnitNeverAppears() {
        var application = AtTheDesk.aNotice(town);
        var kemal = new Visitor(town).as("kemal");
        kemal.get("/arbeitsplatz/auskunft");
        town.jdbc()
                .sql("update application set unit = 'anderswo.amt', authority = 'anderswo' where id = ?")
                .param(application.id().value())
                .update();

        try {
            assertThat(kemal.post("/arbeitsplatz/auskunft/suche", Map.of("nummer", application.number()))
                            .text())
                    .contains("Keine Vorgänge");
            var page = kemal.post("/arbeitsplatz/auskunft/erstellen", Map.of("antrag", application.number()));
            assertThat(page.text()).contains("mindestens einen Vorgang");
        } finally {
            town.jdbc()
                    .sql(
                            "update application set unit = 'musterstadt.gewerbeamt', authority = 'musterstadt' where id = ?")
                    .param(application.id().value())
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' or '1'='1", "\0", "AW-2026-%%%%-%%%%", "<script>", "${7*7}", "!", "\\"})
    void hostileSearchesFindNothingAndBreakNothing(String text) {
        var kemal = new Visitor(town).as("kemal");
        kemal.get("/arbeitsplatz/auskunft");

        var page = kemal.post(
                "/arbeitsplatz/auskunft/suche",
                Map.of("name", text, "geburtsdatum", text, "email", text, "nummer", text));

        assertThat(page.status()).isIn(200, 400, 422);
        assertThat(page.text()).doesNotContain("<script>").doesNotContain("name=\"antrag\"");
    }

    @Test
    void aRedactedCopyIsFiledAndTheOriginalStays() throws Exception {
        var application = AtTheDesk.aNotice(town);
        var document = town.the(Attachments.class).of(application.id()).stream()
                .map(Attachment::document)
                .filter(id -> town.the(DocumentStore.class).get(id).mediaType().equals(PdfWriter.MEDIA_TYPE))
                .findFirst()
                .orElseThrow();
        var original = town.the(DocumentStore.class).bytes(document);
        var sabine = new Visitor(town).as("sabine");
        var address = "/arbeitsplatz/antraege/" + application.number() + "/schwaerzen/" + document;

        assertThat(sabine.get(address).text()).contains("Diese Wörter überall schwärzen");
        assertThat(sabine.get(address + "/seite/1").headers()).containsEntry("content-type", "image/jpeg");
        var wrong = sabine.post(address, Map.of("wer", "Nachbar", "seite", "1", "links", "abc"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("vier Zahlen von 0 bis 100", "abc");
        var made = sabine.post(address, Map.of("wer", "Rechtsanwalt Neugier", "worte", application.number()));

        assertThat(made.text()).contains("Die Kopie ist erstellt", "geschwärzt auf");
        var entry = town.the(Journal.class).of(application.id()).getLast();
        assertThat(entry.type()).isEqualTo("redacted-copy-made");
        assertThat(entry.details()).isEmpty();
        assertThat(ArchiveCheck.problemsOf(
                        town.the(DocumentStore.class).bytes(entry.documents().getFirst())))
                .isEmpty();
        assertThat(town.the(DocumentStore.class).bytes(document)).isEqualTo(original);
        assertThat(new Visitor(town).as("clara").get(address).status()).isEqualTo(404);
        assertThat(sabine.get("/arbeitsplatz/antraege/" + application.number() + "/schwaerzen/keine-id")
                        .status())
                .isEqualTo(404);
    }

    /** A document whose name leads elsewhere; no upload could be called so. */
    private void evil(Application application) {
        var document = town.the(DocumentStore.class)
                .store("x".getBytes(StandardCharsets.US_ASCII), "text/plain", "../../../etc/passwd");
        town.the(Attachments.class).add(application.id(), document.id(), "boese", Attachment.Origin.AUTHORITY);
    }

    private static Map<String, byte[]> unpacked(byte[] content) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        assertThat(List.copyOf(files.keySet())).doesNotHaveDuplicates();
        return files;
    }
}
