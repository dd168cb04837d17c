package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The archive answers by message: what counts is recorded once, and nothing else is lost or believed. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveAnswerTest {
    private static final String ARCHIVE = "Stadtarchiv Musterstadt";
    private static final String IMPORT = "0506";
    private static final String RECEIPT = "0507";
    private static final String TAKEN_OVER =
            "true</xdomea:Erfolgreich><xdomea:Archivkennung>StAM 4711</xdomea:Archivkennung>";

    private final Path root;
    private final Path answers;
    private final EFileHouse house;
    private final RetentionDesk desk;
    private CaseFile one;
    private UUID offer;

    ArchiveAnswerTest(TestDatabase database) throws IOException {
        root = Files.createTempDirectory("antworten");
        answers = Files.createDirectory(root.resolve("antworten"));
        house = EFileHouse.alone(
                database,
                Map.of(
                        "amtsweg.efile.archive.folder", root.resolve("angebote").toString(),
                        "amtsweg.efile.archive.answers", answers.toString(),
                        "amtsweg.efile.archive.schemas", OfferTest.SCHEMAS.toString(),
                        "amtsweg.efile.archive.name", ARCHIVE));
        desk = new RetentionDesk(house);
    }

    @BeforeEach
    void offer() {
        house.house.clock().setTo(MovableClock.MONDAY);
        var application = house.application();
        one = house.files.open(application, "betrieb-" + UUID.randomUUID(), "Betrieb Müller", "122.10");
        house.happens(application, "notice-received", house.document("Anzeige"));
        desk.keepLongEnough(one);
        desk.offer(one);
        desk.handOver();
        offer = latest().id();
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void aConfirmedImportIsTheAnswerAndTheFileMayBeDeleted() throws Exception {
        put("antwort.xml", imported(fileId(), TAKEN_OVER));

        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.TAKEN_OVER);
        assertThat(house.diary(one)).endsWith("archive-confirmed-import-as");
        var line = house.files.diary(one.file().id()).getLast();
        assertThat(line.details()).containsEntry("archiveName", "StAM 4711");
        assertThat(line.actor().kind()).isEqualTo(de.amtsweg.shared.Actor.Kind.SYSTEM);
        assertThat(names("erledigt")).containsExactly("antwort.xml");
        assertThat(names(".")).containsExactlyInAnyOrder("erledigt");
        assertThat(desk.delete(one, "")).isEqualTo(RetentionOutcome.DONE);
        assertThat(rows()).isZero();
    }

    @Test
    void aPackageCountsLikeItsMessageAndEveryCaseLikeTheFile() throws Exception {
        var caseId = one.id().value();
        Files.write(answers.resolve("antwort.zip"), zip("x.xml", imported(caseId, "1</xdomea:Erfolgreich>")));

        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.TAKEN_OVER);
        assertThat(house.diary(one)).endsWith("archive-confirmed-import");
    }

    @Test
    void aReceiptIsNoAnswer() throws Exception {
        put("angekommen.xml", receipt(RECEIPT));
        put("angekommen-2.xml", receipt(RECEIPT) + "<!-- noch einmal -->");

        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(latest().answer()).contains(AnswerOutcome.RECEIVED);
        assertThat(house.diary(one)).endsWith("archive-confirmed-receipt").doesNotHaveDuplicates();
        assertThat(desk.delete(one, "")).isEqualTo(RetentionOutcome.NOT_ANSWERED);
        assertThat(names("erledigt")).hasSize(2);
    }

    @Test
    void anImportThatFailedLeavesTheOfferAndALaterOneMaySucceed() throws Exception {
        put(
                "erst.xml",
                imported(fileId(), "false</xdomea:Erfolgreich><xdomea:Fehlermeldung>Müller</xdomea:Fehlermeldung>"));
        read();
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(latest().answer()).contains(AnswerOutcome.IMPORT_FAILED);
        assertThat(house.diary(one)).endsWith("archive-import-failed");
        assertThat(house.house.the(Offers.class).isOutdated(latest())).isFalse();

        put("dann.xml", imported(fileId(), TAKEN_OVER));
        read();
        assertThat(desk.offered(one)).isEqualTo(OfferState.TAKEN_OVER);
    }

    @Test
    void theSameMessageTwiceIsHarmlessAlsoAfterACrashBeforeItWasMoved() throws Exception {
        put("antwort.xml", imported(fileId(), TAKEN_OVER));
        read();
        var diary = house.diary(one);
        Files.copy(answers.resolve("erledigt/antwort.xml"), answers.resolve("antwort.xml"));
        Files.copy(answers.resolve("erledigt/antwort.xml"), answers.resolve("nochmal.xml"));

        read();

        assertThat(house.diary(one)).isEqualTo(diary);
        assertThat(names("erledigt")).containsExactlyInAnyOrder("antwort.xml", "nochmal.xml");
        assertThat(refused()).isEmpty();
    }

    @Test
    void whatWasRecordedByHandIsNotAnsweredAgain() throws Exception {
        desk.answer(one, OfferState.NOT_WORTH_KEEPING);
        put("antwort.xml", imported(fileId(), TAKEN_OVER));

        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.NOT_WORTH_KEEPING);
        assertThat(refused()).containsExactly(AnswerOutcome.ALREADY_ANSWERED);
    }

    @Test
    void foreignSendersOtherMessagesOtherOffersAndOtherObjectsDoNotCount() throws Exception {
        refuses(AnswerOutcome.FOREIGN_SENDER, imported(fileId(), TAKEN_OVER).replace(ARCHIVE, "Jemand"));
        refuses(AnswerOutcome.UNKNOWN_OFFER, imported(fileId(), TAKEN_OVER).replace(offer.toString(), uuid()));
        refuses(AnswerOutcome.OTHER_OBJECTS, imported(UUID.randomUUID(), TAKEN_OVER));
        refuses(AnswerOutcome.OTHER_TYPE, receipt("0504"));
        refuses(AnswerOutcome.UNREADABLE, receipt(RECEIPT).replace("<code>0507", "<code>0506"));
        refuses(AnswerOutcome.INVALID_MESSAGE, receipt(RECEIPT).replace("Erstellungszeitpunkt", "Zeitpunkt"));
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(house.diary(one)).endsWith("file-offered");
    }

    @Test
    void anAnswerToAnOlderOfferDoesNotCount() throws Exception {
        house.files.diary(one.file().id());
        house.happens(one.application(), "notice-received", house.document("Nachtrag"));
        desk.offer(one);
        desk.handOver();

        refuses(AnswerOutcome.SUPERSEDED, imported(fileId(), TAKEN_OVER));

        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
    }

    @Test
    void hostileEmptyAndHugeFilesAreRefused() throws Exception {
        refuses(AnswerOutcome.EMPTY, "");
        refuses(AnswerOutcome.UNREADABLE, "kein XML");
        refuses(AnswerOutcome.UNREADABLE, "<a><b></a>");
        refuses(AnswerOutcome.UNREADABLE, "<x/>");
        refuses(
                AnswerOutcome.UNREADABLE,
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + imported(fileId(), TAKEN_OVER));
        refuses(
                AnswerOutcome.UNREADABLE,
                "<!DOCTYPE x>" + imported(fileId(), TAKEN_OVER).replace("StAM", "&a;"));
        refuses(AnswerOutcome.UNREADABLE, imported(fileId(), TAKEN_OVER).replace(offer.toString(), "keine"));
        refuses(AnswerOutcome.UNREADABLE, "<a>".repeat(100_000));
        refuses(AnswerOutcome.TOO_LARGE, " ".repeat(AnswerFolder.MOST_BYTES + 1));
        var bomb = new byte[AnswerFolder.MOST_BYTES + 1];
        Arrays.fill(bomb, (byte) ' ');
        refuses(AnswerOutcome.TOO_LARGE, zip("x.xml", new String(bomb, StandardCharsets.US_ASCII)));
        refuses(AnswerOutcome.UNREADABLE, zip("brief.txt", "Guten Tag"));
        refuses(AnswerOutcome.UNREADABLE, "PK\u0003\u0004 abgeschnitten".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
    }

    @Test
    void onlyFilesWithTheirFinalNameCount() throws Exception {
        put("antwort.xml.tmp", imported(fileId(), TAKEN_OVER));
        put(".antwort.xml", imported(fileId(), TAKEN_OVER));
        put("antwort.part", imported(fileId(), TAKEN_OVER));

        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.OFFERED);
        assertThat(names(".")).hasSize(3);
    }

    @Test
    void anAnswerThatIsFasterThanOurOwnNoteWaits() throws Exception {
        house.house.jdbc().sql("update e_file_offer set state = 'REQUESTED'").update();
        put("antwort.xml", imported(fileId(), TAKEN_OVER));
        read();
        assertThat(names(".")).contains("antwort.xml");

        desk.handOver();
        read();

        assertThat(desk.offered(one)).isEqualTo(OfferState.TAKEN_OVER);
    }

    @Test
    void aRefusedAnswerIsShownUntilItIsTakenAwayAndMayComeAgain() throws Exception {
        put("antwort.xml", imported(fileId(), TAKEN_OVER).replace(offer.toString(), uuid()));
        read();
        var shown = house.house.the(ArchiveAnswers.class).refused(desk.head);
        assertThat(shown).singleElement().satisfies(answer -> {
            assertThat(answer.fileName()).isEqualTo("antwort.xml");
            assertThat(answer.reference()).isEmpty();
        });

        Files.move(answers.resolve("abgelehnt/antwort.xml"), answers.resolve("antwort.xml"));
        assertThat(refused()).isEmpty();
        read();
        assertThat(refused()).containsExactly(AnswerOutcome.UNKNOWN_OFFER);
    }

    private void refuses(AnswerOutcome why, String content) throws IOException {
        refuses(why, content.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(AnswerOutcome why, byte[] content) throws IOException {
        var name = UUID.randomUUID() + ".xml";
        Files.write(answers.resolve(name), content);

        read();

        assertThat(house.house.the(ArchiveAnswers.class).refused(desk.head))
                .filteredOn(answer -> answer.fileName().equals(name))
                .extracting(RefusedAnswer::why)
                .containsExactly(why);
        assertThat(Files.readAllBytes(answers.resolve("abgelehnt").resolve(name)))
                .isEqualTo(content);
        assertThat(answers.resolve(name)).doesNotExist();
    }

    private void read() {
        house.house.the(AnswerReader.class).readAll();
    }

    private List<AnswerOutcome> refused() {
        return house.house.the(ArchiveAnswers.class).refused(desk.head).stream()
                .map(RefusedAnswer::why)
                .toList();
    }

    private Offer latest() {
        return house.house.the(Offers.class).of(one.file().id()).orElseThrow();
    }

    private int rows() {
        return house.house
                .jdbc()
                .sql("select count(*) from e_file_answer where file_id = ?")
                .param(fileId())
                .query(Integer.class)
                .single();
    }

    private UUID fileId() {
        return one.file().id().value();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(answers.resolve(name), content);
    }

    private List<String> names(String place) throws IOException {
        try (var files = Files.list(answers.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String imported(UUID object, String result) {
        return message(
                "AussonderungImportBestaetigen." + IMPORT,
                IMPORT,
                "<xdomea:AusgesondertesSGO><xdomea:IDSGO>" + object + "</xdomea:IDSGO><xdomea:Erfolgreich>" + result
                        + "</xdomea:AusgesondertesSGO>");
    }

    private String receipt(String number) {
        var name = number.equals(RECEIPT) ? "AussonderungEmpfangBestaetigen." : "AnbietungEmpfangBestaetigen.";
        return message(name + number, number, "");
    }

    private String message(String name, String number, String body) {
        return """
                <xdomea:Aussonderung.%1$s xmlns:xdomea="urn:xoev-de:xdomea:schema:3.0.0"><xdomea:Kopf>\
                <xdomea:ProzessID>%2$s</xdomea:ProzessID>\
                <xdomea:Nachrichtentyp><code>%3$s</code></xdomea:Nachrichtentyp>\
                <xdomea:Erstellungszeitpunkt>2032-02-01T10:00:00+01:00</xdomea:Erstellungszeitpunkt>\
                <xdomea:Absender><xdomea:Institution><xdomea:Name>%4$s</xdomea:Name></xdomea:Institution></xdomea:Absender>\
                <xdomea:Empfaenger><xdomea:Institution><xdomea:Name>Musterstadt</xdomea:Name></xdomea:Institution></xdomea:Empfaenger>\
                </xdomea:Kopf>%5$s</xdomea:Aussonderung.%1$s>""".formatted(name, offer, number, ARCHIVE, body);
    }
}
