package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EFileHouse house;
    private ApplicationId application;
    private DocumentId first;
    private EFile file;

    @TempDir
    private Path folder;

    private Path exported;

    ExportTest(TestDatabase database) {
        house = EFileHouse.on(database);
    }

    /** A file of five lines; the third and the fifth have a document. */
    @BeforeEach
    void export() throws IOException {
        application = house.application();
        house.happens(application, "notice-received");
        file = house.files
                .open(application, "betrieb-" + UUID.randomUUID(), "Salon Śliwa & Söhne", "122.10")
                .file();
        first = house.document("Bescheinigung " + file);
        house.happens(application, "certificate-written", first);
        house.happens(application, "certificate-fetched");
        house.happens(application, "notice-printed", house.document("Anzeige " + file));
        exported = write(file, "akte.zip");
    }

    @Test
    void anExportedFileProvesItself() throws IOException {
        assertThat(names(exported))
                .containsExactly(
                        "dokumente/0001-brief.txt", "dokumente/0002-brief.txt", "verzeichnis.pdf", "akte.json");
        assertThat(check(exported))
                .startsWith("0 Unversehrt: Akte " + file.reference() + ", 5 Einträge und 2 Dokumente geprüft.")
                .contains(house.house.the(Archive.class).head(file.id()).hash());
    }

    @Test
    void itSaysSoInEnglishToo() {
        assertThat(check(exported, Locale.ENGLISH)).contains("Intact: file", "5 entries");
        assertThat(check(exported, Locale.FRENCH)).contains("Unversehrt");
    }

    @Test
    void aChangedDocumentIsNamed() throws IOException {
        var changed = changed(parts -> parts.put("dokumente/0002-brief.txt", bytes("gefälscht")));

        assertThat(check(changed))
                .startsWith("1 Nicht unversehrt: Das Dokument „brief.txt“ aus Eintrag 5 wurde verändert");
    }

    @Test
    void theFirstOfTwoChangedDocumentsIsNamed() throws IOException {
        var changed = changed(parts -> {
            parts.put("dokumente/0002-brief.txt", bytes("gefälscht"));
            parts.put("dokumente/0001-brief.txt", bytes("auch gefälscht"));
        });

        assertThat(check(changed)).contains("aus Eintrag 3 wurde verändert");
    }

    @Test
    void swappedDocumentsAreNoticed() throws IOException {
        var changed = changed(parts -> {
            var one = parts.get("dokumente/0001-brief.txt");
            parts.put("dokumente/0001-brief.txt", parts.get("dokumente/0002-brief.txt"));
            parts.put("dokumente/0002-brief.txt", one);
        });

        assertThat(check(changed)).contains("aus Eintrag 3 wurde verändert");
    }

    @Test
    void aRemovedDocumentIsNamed() throws IOException {
        var changed = changed(parts -> parts.remove("dokumente/0001-brief.txt"));

        assertThat(check(changed)).startsWith("1 Nicht unversehrt: Das Dokument „brief.txt“ aus Eintrag 3 fehlt");
    }

    @Test
    void aDocumentTakenOutOfListAndZipIsNamed() throws IOException {
        var changed = changed(parts -> {
            parts.remove("dokumente/0001-brief.txt");
            json(parts, akte -> ((ArrayNode) akte.get("documents")).remove(0));
        });

        assertThat(check(changed)).startsWith("1 ").contains(first.toString(), "aus Eintrag 3 fehlt");
    }

    @Test
    void anAddedDocumentIsNamed() throws IOException {
        var changed = changed(parts -> parts.put("dokumente/0003-neu.txt", bytes("untergeschoben")));

        assertThat(check(changed)).startsWith("1 Nicht unversehrt: „dokumente/0003-neu.txt“ wurde hinzugefügt");
    }

    @Test
    void anAddedDocumentIsNamedAlsoWhenTheListNamesIt() throws IOException {
        var changed = changed(parts -> {
            parts.put("dokumente/0003-neu.txt", bytes("untergeschoben"));
            json(parts, akte -> {
                var papers = (ArrayNode) akte.get("documents");
                var paper = (ObjectNode) papers.get(0).deepCopy();
                papers.add(paper.put("id", UUID.randomUUID().toString())
                        .put("path", "dokumente/0003-neu.txt")
                        .put("sha256", Fingerprint.of(bytes("untergeschoben"))));
            });
        });

        assertThat(check(changed)).startsWith("1 ").contains("dokumente/0003-neu.txt");
    }

    @Test
    void aChangedEntryIsNamedWhateverWasChangedInIt() throws IOException {
        for (Consumer<ObjectNode> change : List.<Consumer<ObjectNode>>of(
                entry -> ((ObjectNode) entry.get("details")).put("noun", "Antrag"),
                entry -> ((ObjectNode) entry.get("details")).put("neu", "1"),
                entry -> entry.put("at", "2020-01-01T00:00:00Z"),
                entry -> entry.put("actor", "jemand"),
                entry -> entry.put("onBehalfOf", "jemand"),
                entry -> entry.put("type", "etwas-anderes"),
                entry -> entry.put("caseId", UUID.randomUUID().toString()),
                entry -> ((ArrayNode) entry.get("documents")).removeAll(),
                entry -> entry.put("hash", "0".repeat(64)))) {
            var changed = changed(parts -> json(parts, akte -> change.accept(entry(akte, 3))));

            assertThat(check(changed)).startsWith("1 Nicht unversehrt: Eintrag 3 wurde verändert.");
        }
    }

    @Test
    void removedAddedAndSwappedEntriesAreNamed() throws IOException {
        assertThat(check(changed(parts -> json(parts, akte -> entries(akte).remove(1)))))
                .startsWith("1 Nicht unversehrt: Eintrag 2 fehlt.");
        assertThat(check(changed(parts -> json(parts, akte -> entries(akte).remove(4)))))
                .startsWith("1 Nicht unversehrt: Eintrag 5 fehlt.");
        assertThat(check(changed(parts -> json(
                        parts,
                        akte -> entries(akte).add(entry(akte, 5).deepCopy().put("position", 6))))))
                .startsWith("1 Nicht unversehrt: Eintrag 6 wurde nachträglich hinzugefügt.");
        assertThat(check(changed(parts -> json(parts, akte -> {
                    var moved = entries(akte).remove(1);
                    entries(akte).insert(2, moved);
                }))))
                .startsWith("1 Nicht unversehrt: Eintrag 2 wurde verändert.");
    }

    @Test
    void anEntryRewrittenWithItsHashDoesNotFitItsNeighbours() throws IOException {
        assertThat(check(changed(parts -> json(parts, akte -> rewrite(akte, 2)))))
                .startsWith("1 Nicht unversehrt: Eintrag 3 wurde verändert.");
        assertThat(check(changed(parts -> json(parts, akte -> rewrite(akte, 5)))))
                .startsWith("1 Nicht unversehrt: Eintrag 5 wurde verändert.");
    }

    @Test
    void aChangedIndexIsNoticed() throws IOException {
        assertThat(check(changed(parts -> parts.put("verzeichnis.pdf", bytes("%PDF-1.7")))))
                .startsWith("1 Nicht unversehrt: „verzeichnis.pdf“");
        assertThat(check(changed(parts -> parts.remove("verzeichnis.pdf"))))
                .startsWith("1 Nicht unversehrt: „verzeichnis.pdf“");
    }

    @Test
    void aLawfullyErasedDocumentLeavesTheExportIntactAndIsNamed() throws IOException {
        house.documents.erase(first);

        assertThat(check(write(file, "danach.zip")))
                .startsWith("0 Unversehrt")
                .contains(
                        "1 Dokumente geprüft",
                        "Rechtmäßig gelöscht",
                        house.documents.get(first).sha256());
    }

    @Test
    void aDocumentMissingInTheDatabaseIsMissingInTheExport() throws IOException {
        house.house
                .jdbc()
                .sql("delete from document_content where sha256 = ?")
                .param(house.documents.get(first).sha256())
                .update();

        assertThat(check(write(file, "danach.zip"))).startsWith("1 ").contains("aus Eintrag 3 fehlt");
    }

    @Test
    void whatIsNoExportIsRefusedInWords() throws IOException {
        assertThat(check(Path.of("gibt-es-nicht.zip"))).startsWith("2 Nicht prüfbar: Diese Datei");
        assertThat(check(Files.write(folder.resolve("leer.zip"), new byte[0]))).startsWith("2 Nicht prüfbar");
        assertThat(check(Files.write(folder.resolve("brief.txt"), bytes("kein ZIP"))))
                .startsWith("2 Nicht prüfbar");
        assertThat(check(folder)).startsWith("2 Nicht prüfbar");
        assertThat(check(changed(parts -> parts.remove("akte.json")))).contains("fehlt akte.json");
        for (var content : List.of("", "null", "{}", "[]", "{\"format\":\"x\"}", "[".repeat(100_000), "kein JSON")) {
            assertThat(check(changed(parts -> parts.put("akte.json", bytes(content)))))
                    .startsWith("2 Nicht prüfbar: akte.json");
        }
        assertThat(check(changed(parts -> json(parts, akte -> akte.putNull("entries")))))
                .startsWith("2 ");
        assertThat(check(changed(parts -> json(parts, akte -> akte.put("unbekannt", "1")))))
                .startsWith("2 ");
    }

    @Test
    void anExportThatBrokeOffIsRefused() throws IOException {
        try (var cut = new RandomAccessFile(exported.toFile(), "rw")) {
            cut.setLength(cut.length() - 40);
        }

        assertThat(check(exported)).startsWith("2 Nicht prüfbar: Diese Datei ist keine vollständige ZIP-Datei");
    }

    @Test
    void namesThatLeadElsewhereAreOnlyNames() throws IOException {
        var changed = changed(parts -> parts.put("../../entkommen.txt\u001b[2J", bytes("x")));

        assertThat(check(changed)).startsWith("1 ").contains("„../../entkommen.txt?[2J“ wurde hinzugefügt");
        assertThat(folder.getParent().getParent().resolve("entkommen.txt")).doesNotExist();
    }

    @Test
    void aBombIsPutDownBeforeItGoesOff() throws IOException {
        var changed = changed(parts -> parts.put("akte.json", new byte[80 * 1024 * 1024]));

        assertThat(check(changed)).startsWith("2 Nicht prüfbar: Entpackt wäre diese Datei größer");
    }

    @Test
    void hostileFileNamesAreTamed() throws IOException {
        var hostile = house.documents.store(bytes("x " + file), "text/plain", "../..\\CON:\u202e\"x\uD83D\uDC36\n.txt");
        house.happens(application, "notice-printed", hostile.id());
        house.happens(
                application,
                "notice-printed",
                house.documents
                        .store(bytes("y " + file), "text/plain", "ü".repeat(250) + ".txt")
                        .id(),
                house.documents.store(bytes("z " + file), "text/plain", "").id());

        var written = write(file, "namen.zip");

        assertThat(names(written)).allMatch(name -> name.matches("(dokumente/)?[\\p{L}\\p{N}._-]{1,100}"));
        assertThat(check(written)).startsWith("0 Unversehrt");
    }

    @Test
    void theIndexIsAnArchiveDocumentForEverybody() throws Exception {
        house.documents.erase(first);
        var pdf = house.house.the(FileExport.class).index(file, Locale.GERMAN);

        Files.write(Path.of("target/file-index.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains(
                            "Verzeichnis der Akte " + file.reference(),
                            "Salon Śliwa & Söhne",
                            "122.10 Gewerbeanzeigen",
                            "Vorgang " + file.reference() + "-1",
                            "brief.txt",
                            "(rechtmäßig gelöscht)");
        }
    }

    private Path write(EFile of, String name) throws IOException {
        var path = folder.resolve(name);
        try (var out = Files.newOutputStream(path)) {
            house.house.the(FileExport.class).write(of, Locale.GERMAN, out);
        }
        return path;
    }

    private static String check(Path zip) {
        return check(zip, Locale.GERMAN);
    }

    /** The exit code and what is printed. */
    private static String check(Path zip, Locale locale) {
        var printed = new ByteArrayOutputStream();
        int code = ExportCheck.run(
                List.of(zip.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8), locale);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private Path changed(Consumer<Map<String, byte[]>> change) throws IOException {
        var parts = ZipParts.of(exported);
        change.accept(parts);
        return ZipParts.write(parts, folder.resolve(UUID.randomUUID() + ".zip"));
    }

    private static List<String> names(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static void json(Map<String, byte[]> parts, Consumer<ObjectNode> change) {
        var akte = (ObjectNode) JSON.readTree(parts.get("akte.json"));
        change.accept(akte);
        parts.put("akte.json", JSON.writeValueAsBytes(akte));
    }

    private static ArrayNode entries(ObjectNode akte) {
        return (ArrayNode) akte.get("entries");
    }

    private static ObjectNode entry(ObjectNode akte, int position) {
        return (ObjectNode) entries(akte).get(position - 1);
    }

    /** Somebody who knows how hashes are made, but leaves the rest of the chain as it was. */
    private void rewrite(ObjectNode akte, int position) {
        var entry = entry(akte, position);
        ((ObjectNode) entry.get("details")).put("noun", "Antrag");
        var line = JSON.treeToValue(entry, ExportedFile.Line.class).entry();
        entry.put("hash", Chain.hash(file.id(), line));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
