package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {
    private static final Map<String, Object> FEE = Map.of(
            "total", Money.euros("39.00"),
            "dueOn", LocalDate.of(2026, 5, 18),
            "reference", "1221 0000 0042",
            "paidOn", LocalDate.of(2026, 5, 5),
            "paymentReference", "SB-1",
            "lines",
                    List.of(
                            Map.of(
                                    "text",
                                    "Anzeige einer Person",
                                    "legalBasis",
                                    "§ 14 GewO",
                                    "amount",
                                    Money.euros("26.00")),
                            Map.of(
                                    "text",
                                    "Weitere Vertretung",
                                    "legalBasis",
                                    "§ 14 GewO",
                                    "amount",
                                    Money.euros("13.00"))));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCertificateIsWrittenFromItsTemplateAndKept(TestDatabase database) throws Exception {
        var room = CorrespondenceHouse.on(database);
        var application = room.application();
        found(room, application, Map.of("taetigkeitWortlaut", "Friseurhandwerk und Verkauf von Pflegeprodukten"));

        var id = room.the(Notices.class)
                .write(application.id(), "empfangsbescheinigung", DocumentKind.CERTIFICATE, Map.of());

        var pdf = room.the(DocumentStore.class).bytes(id);
        Files.write(Path.of("target/empfangsbescheinigung.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf))
                .contains(
                        "Empfangsbescheinigung",
                        "Lena Łukaszewicz-Öztürk",
                        "Musterweg 5 b, 12345 Musterstadt",
                        "Friseurhandwerk und Verkauf von Pflegeprodukten",
                        "03.05.2026",
                        "01.06.2026",
                        "Diese Bescheinigung ist keine Erlaubnis.")
                .doesNotContain("Rechtsbehelf", "Antrag");
        assertThat(room.the(DocumentStore.class).get(id).fileName()).isEqualTo("Empfangsbescheinigung.pdf");
        assertThat(room.the(Attachments.class).of(application.id()))
                .extracting(Attachment::name)
                .containsExactly("empfangsbescheinigung");
        assertThat(room.the(Journal.class).of(application.id())).satisfiesExactly(entry -> {
            assertThat(entry.type()).isEqualTo("document-written");
            assertThat(entry.documents()).containsExactly(id);
            assertThat(entry.details()).containsEntry("seal", "SEALED");
            assertThat(entry.details().toString()).doesNotContain("Lena");
        });
    }

    @Test
    void everyTemplateShippedIsAnArchiveDocumentForEverybody() throws Exception {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();
        found(
                room,
                application,
                Map.of("zurueckweisung", Map.of("gruende", "Freie Berufe sind kein Gewerbe.\nSie sind Ärztin.")));
        var extra = Map.<String, Object>of(
                "fee",
                FEE,
                "request",
                Map.of("text", "Bitte senden Sie uns …\n\n1. den Registerauszug", "dueOn", LocalDate.of(2026, 5, 18)));

        for (var template : List.of(
                "eingangsbestaetigung",
                "empfangsbescheinigung",
                "gebuehrenbescheid",
                "zahlungsbeleg",
                "rueckfrage",
                "zurueckweisungsbescheid")) {
            var pdf = bytes(room, room.the(Notices.class).write(application.id(), template, extra));

            Files.write(Path.of("target/" + template + ".pdf"), pdf);
            assertThat(ArchiveCheck.problemsOf(pdf)).as(template).isEmpty();
            assertThat(textOf(pdf)).as(template).doesNotContain("{{", "\uE000");
        }
    }

    @Test
    void theFormAsItWasSentIsAnArchiveDocumentAndWrittenOnce() throws Exception {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();

        var copy = room.the(FormCopies.class).of(application.id());

        var pdf = bytes(room, copy);
        Files.write(Path.of("target/kopie.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(textOf(pdf)).contains("Anzeige: Gewerbe anmelden", application.number());
        assertThat(room.the(FormCopies.class).of(application.id())).isEqualTo(copy);
    }

    @Test
    void theAttachedDataHoldsExactlyWhatTheDocumentShows() throws Exception {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();

        var pdf = bytes(room, room.the(Notices.class).write(application.id(), "gebuehrenbescheid", Map.of("fee", FEE)));

        assertThat(dataOf(pdf))
                .contains("\"art\" : \"gebuehrenbescheid\"", "\"total\" : \"39.00\"", "\"dueOn\" : \"2026-05-18\"")
                .doesNotContain("Lena", "taetigkeit", "SB-1");
        assertThat(textOf(pdf)).contains("39,00", "18.05.2026", "Rechtsbehelfsbelehrung");
    }

    @Test
    void aMailWithoutANoticeBecomesALetterForThoseWithoutAMailAddress() throws Exception {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.applicationWithoutMail();

        var pdf = bytes(room, room.the(Notices.class).write(application.id(), "ruecknahme", Map.of()));

        assertThat(textOf(pdf)).contains("Sie haben Ihre Anzeige " + application.number() + " zurückgenommen");
    }

    @Test
    void aTemplateOfAnotherKindIsNotPassedOffAsACertificate() {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var application = room.application();

        assertThatIllegalStateException()
                .isThrownBy(() -> room.the(Notices.class)
                        .write(application.id(), "gebuehrenbescheid", DocumentKind.CERTIFICATE, Map.of("fee", FEE)))
                .withMessageContaining("gebuehrenbescheid.notice.md is a gebuehrenbescheid");
    }

    private static void found(CorrespondenceHouse room, Application application, Map<String, Object> findings) {
        room.the(Applications.class).addFindings(application.id(), new PersonId("sabine"), new Answers(findings));
    }

    private static byte[] bytes(CorrespondenceHouse room, DocumentId id) {
        return room.the(DocumentStore.class).bytes(id);
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String dataOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            return new String(files.get("daten.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
