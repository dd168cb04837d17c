package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OfferTest {
    static final Path SCHEMAS = Path.of("src/test/resources/xdomea/xdomea_3.0.0");

    private final Path folder;
    private final Path schemas;
    private final EFileHouse house;
    private final RetentionDesk desk;
    private ApplicationId application;
    private CaseFile one;

    OfferTest(TestDatabase database) throws IOException {
        folder = Files.createTempDirectory("archiv").resolve("angebote");
        schemas = Files.createTempDirectory("xdomea").resolve("xdomea_3.0.0");
        putSchemas();
        house = EFileHouse.alone(
                database,
                Map.of(
                        "amtsweg.efile.archive.folder", folder.toString(),
                        "amtsweg.efile.archive.schemas", schemas.toString(),
                        "amtsweg.efile.archive.name", "Stadtarchiv Musterstadt"));
        desk = new RetentionDesk(house);
    }

    @BeforeEach
    void fill() {
        house.house.clock().setTo(MovableClock.MONDAY);
        application = house.application();
        one = house.files.open(application, "betrieb-" + UUID.randomUUID(), "Betrieb Müller & <Söhne>", "122.10");
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void aFileIsOfferedAsAPackageThatFitsTheStandard() throws Exception {
        var letter = house.document("Anzeige");
        var pdf = house.documents.store(
                "%PDF-1.7 <pdfaid:part>3</pdfaid:part> …".getBytes(StandardCharsets.UTF_8),
                "application/pdf",
                "Empfangs/bescheinigung.pdf");
        house.happens(application, "notice-received", letter);
        house.happens(application, "certificate-written", pdf.id());
        desk.keepLongEnough(one);

        assertThat(desk.offer(one)).isEqualTo(RetentionOutcome.DONE);
        assertThat(desk.offer(one)).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        desk.handOver();
        desk.handOver();

        var bundle = onlyBundle();
        assertThat(bundle.getFileName().toString()).matches("[0-9a-f-]{36}_Aussonderung\\.Aussonderung\\.0503\\.zip");
        var xml = message(bundle);
        assertThat(xml)
                .contains(
                        "<xdomea:Betreff>Betrieb Müller &amp; &lt;Söhne&gt;</xdomea:Betreff>",
                        "<code>044</code>",
                        "<xdomea:Version>PDF/A-3</xdomea:Version>",
                        "<code>045</code>",
                        "<xdomea:Aufbewahrungsende>2031-12-31</xdomea:Aufbewahrungsende>",
                        "<xdomea:AnzahlJahre>5</xdomea:AnzahlJahre>",
                        "<xdomea:Inhaltsangabe>Gewerbeanzeigen</xdomea:Inhaltsangabe>",
                        "Stadtarchiv Musterstadt",
                        one.reference());
        assertThat(names(bundle))
                .containsExactlyInAnyOrder(
                        letter + "_brief.txt",
                        pdf.id() + "_Empfangs_bescheinigung.pdf",
                        bundle.getFileName().toString().replace(".zip", ".xml"));
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(house.diary(one)).endsWith("file-offered").doesNotHaveDuplicates();
    }

    @Test
    void theSameOfferAfterACrashHasTheSameNameAndThereIsNoSecondOne() throws Exception {
        desk.keepLongEnough(one);
        desk.offer(one);
        desk.handOver();
        var name = onlyBundle();
        house.house
                .jdbc()
                .sql("update e_file_offer set state = 'REQUESTED' where file_id = ?")
                .param(one.file().id().value())
                .update();

        desk.handOver();

        assertThat(onlyBundle()).isEqualTo(name);
    }

    @Test
    void whatWasErasedIsNamedAsMissing() throws Exception {
        var copy = house.document("Ausweiskopie");
        house.happens(application, "notice-received", copy);
        desk.keepLongEnough(one);
        house.documents.erase(copy);

        desk.offer(one);
        desk.handOver();

        assertThat(message(onlyBundle())).contains(copy.toString(), "rechtmäßig gelöscht");
        assertThat(names(onlyBundle())).hasSize(1);
    }

    @Test
    void aTamperedDocumentStopsTheOffer() throws Exception {
        var letter = house.document("Echt");
        house.happens(application, "notice-received", letter);
        desk.keepLongEnough(one);
        house.house
                .jdbc()
                .sql("update document_content set content = ? where sha256 ="
                        + " (select sha256 from document where id = ?)")
                .params("Falsch".getBytes(StandardCharsets.UTF_8), letter.value())
                .update();

        desk.offer(one);

        assertThatIllegalStateException().isThrownBy(desk::handOver).withMessageContaining("NOT_INTACT");
        assertThat(Files.list(folder)).isEmpty();
        assertThat(desk.offered(one)).isEqualTo(OfferState.REQUESTED);
    }

    @Test
    void hostileTitlesAndNamesNeverBreakTheMessage() throws Exception {
        var bad = house.application();
        var name = "../../a\u0001\u000b\r\n]]><x>&amp;\ud800.txt";
        var paper = house.documents.store("x".getBytes(StandardCharsets.UTF_8), "text/plain; charset=x", name);
        var file = house.files.open(
                bad, "böse-" + UUID.randomUUID(), "\u0002<?xml?>]]>\ufffe\u001f Betrieb \ud83d\ude00", "122.10");
        house.happens(bad, "notice-received", paper.id());
        desk.keepLongEnough(file);

        desk.offer(file);
        desk.handOver();

        assertThat(message(onlyBundle())).contains("\ud83d\ude00");
        assertThat(names(onlyBundle())).allMatch(entry -> entry.matches("[0-9a-f-]{36}_[^/\\\\]+"));
    }

    @Test
    void withoutSchemasNothingIsOfferedAndNothingIsLost() throws Exception {
        Files.move(schemas, schemas.resolveSibling("weg"));
        desk.keepLongEnough(one);
        desk.offer(one);

        assertThatIllegalStateException().isThrownBy(desk::handOver).withMessageContaining("SCHEMAS_MISSING");
        assertThat(problem()).isEqualTo(OfferProblem.SCHEMAS_MISSING);
        assertThat(Files.list(folder)).isEmpty();

        Files.move(schemas.resolveSibling("weg"), schemas);
        desk.handOver();
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
    }

    @Test
    void aMessageThatDoesNotFitStopsTheOfferAndTheOthersGoOn() throws Exception {
        desk.keepLongEnough(one);
        house.house.clock().setTo(MovableClock.MONDAY);
        var other = house.files.open(house.application(), "betrieb-" + UUID.randomUUID(), "Betrieb", "122.10");
        desk.keepLongEnough(other);
        desk.offer(one);
        desk.offer(other);
        // A schema in which our message is none stands for a message that fits none.
        var types = schemas.resolve("xdomea-Nachrichten-AussonderungDurchfuehren.xsd");
        var good = Files.readString(types);
        Files.writeString(types, good.replace("Aussonderung.Aussonderung.0503", "Aussonderung.Anders.0503"));

        assertThatIllegalStateException().isThrownBy(desk::handOver).withMessageContaining("INVALID_MESSAGE");

        assertThat(problem()).isEqualTo(OfferProblem.INVALID_MESSAGE);
        assertThat(Files.list(folder)).isEmpty();
        assertThat(house.house
                        .the(Offers.class)
                        .of(other.file().id())
                        .orElseThrow()
                        .problem())
                .contains(OfferProblem.INVALID_MESSAGE);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "Hier liegt schon etwas");
        desk.keepLongEnough(one);
        desk.offer(one);

        assertThatIllegalStateException().isThrownBy(desk::handOver).withMessageContaining("FOLDER_NOT_WRITABLE");
        assertThat(problem()).isEqualTo(OfferProblem.FOLDER_NOT_WRITABLE);

        Files.delete(folder);
        desk.handOver();
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(house.house
                        .the(Offers.class)
                        .of(one.file().id())
                        .orElseThrow()
                        .problem())
                .isEmpty();
    }

    @Test
    void onlyAFileThatIsDueAndNotHeldIsOffered() throws Exception {
        house.files.close(application);
        assertThat(desk.offer(one)).isEqualTo(RetentionOutcome.NOT_DUE);
        desk.keepLongEnough(one);
        house.house.the(LegalHolds.class).place(desk.head, one.file(), "Klage");
        assertThat(desk.offer(one)).isEqualTo(RetentionOutcome.HELD);
        house.house.the(LegalHolds.class).lift(desk.head, one.file(), "Erledigt");
        assertThat(desk.offer(one)).isEqualTo(RetentionOutcome.DONE);

        house.house.the(LegalHolds.class).place(desk.head, one.file(), "Noch eine Klage");
        desk.handOver();

        assertThat(Files.exists(folder)).isFalse();
        assertThat(house.house.the(Offers.class).of(one.file().id())).isEmpty();
    }

    @Test
    void theArchiveAnswersOnce() {
        desk.keepLongEnough(one);
        assertThat(desk.answer(one, OfferState.TAKEN_OVER)).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        desk.offer(one);
        desk.handOver();

        assertThat(desk.answer(one, OfferState.OFFERED)).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        assertThat(desk.answer(one, OfferState.NOT_WORTH_KEEPING)).isEqualTo(RetentionOutcome.DONE);
        assertThat(desk.answer(one, OfferState.TAKEN_OVER)).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        assertThat(house.diary(one)).endsWith("archive-answered-not-worth-keeping");
    }

    /** Forty documents of a megabyte: never more than one of them is needed at a time. */
    @Test
    void aLargeFileIsWrittenDocumentByDocument() throws Exception {
        for (int i = 0; i < 40; i++) {
            var content = new byte[1024 * 1024];
            new java.util.Random(i).nextBytes(content);
            var paper = house.documents.store(content, "application/octet-stream", "Anlage " + i + ".bin");
            house.happens(application, "notice-received", paper.id());
        }
        desk.keepLongEnough(one);
        desk.offer(one);

        desk.handOver();

        assertThat(names(onlyBundle())).hasSize(41);
        assertThat(message(onlyBundle())).contains("<code>100</code>");
    }

    private OfferProblem problem() {
        return house.house
                .the(Offers.class)
                .of(one.file().id())
                .orElseThrow()
                .problem()
                .orElseThrow();
    }

    private Path onlyBundle() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static List<String> names(Path bundle) throws IOException {
        try (var zip = new ZipFile(bundle.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    /** The message of a package, after it has been held against the schemas. */
    private static String message(Path bundle) throws Exception {
        try (var zip = new ZipFile(bundle.toFile())) {
            var entry = zip.getEntry(bundle.getFileName().toString().replace(".zip", ".xml"));
            var schema = SchemaFactory.newDefaultInstance()
                    .newSchema(SCHEMAS.resolve("xdomea-Nachrichten-AussonderungDurchfuehren.xsd")
                            .toFile());
            schema.newValidator().validate(new StreamSource(zip.getInputStream(entry)));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void putSchemas() throws IOException {
        var source = SCHEMAS.getParent();
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = schemas.getParent().resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
