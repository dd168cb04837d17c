package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.correspondence.Objections.Filed;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectionsTest {
    private static final Actor CLERK = Actor.staff(new PersonId("sabine"));

    private CorrespondenceHouse room;
    private Deliveries deliveries;
    private Objections objections;
    private ApplicationId application;
    private DocumentId document;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        deliveries = room.the(Deliveries.class);
        objections = room.the(Objections.class);
        application = room.application().id();
        document = room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), "application/pdf", "Bescheid.pdf")
                .id();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anObjectionIsKeptAsADocumentAndAnnounced(TestDatabase database) throws Exception {
        on(database);
        var delivery = fetched(RemedyKind.OBJECTION);

        assertThat(object(delivery, online("Die Gebühr ist zu hoch.\n\nŁukasz hat weniger bezahlt.")))
                .isEqualTo(Filed.FILED);

        assertThat(objections.against(document)).hasValueSatisfying(objection -> {
            assertThat(objection.isOpen()).isTrue();
            assertThat(objection.late()).isFalse();
            assertThat(objection.receivedOn()).isEqualTo(today());
            assertThat(text(objection.letter()))
                    .contains("Widerspruch", "Gegen", "Bescheid", "Die Gebühr ist zu hoch.", "Łukasz", "Unterschrift");
            assertThat(room.the(Attachments.class).of(application))
                    .filteredOn(attachment -> attachment.document().equals(objection.letter()))
                    .extracting(Attachment::origin)
                    .containsExactly(Attachment.Origin.APPLICANT);
        });
        assertThat(types()).endsWith("objection-filed");
        assertThat(room.house.heard(ObjectionFiled.class))
                .filteredOn(heard -> heard.application().equals(application))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofSeveralAtTheSameMomentOneIsTaken(TestDatabase database) {
        on(database);
        var delivery = fetched(RemedyKind.OBJECTION);

        assertThat(AtOnce.times(4, () -> object(delivery, online("Nein."))))
                .containsExactlyInAnyOrder(Filed.FILED, Filed.OPEN_ALREADY, Filed.OPEN_ALREADY, Filed.OPEN_ALREADY);
        assertThat(objections.of(application)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterTheLastDayOnlyTheDeskTakesItAndItIsCalledLate(TestDatabase database) {
        on(database);
        var delivery = fetched(RemedyKind.OBJECTION);
        var until = deliveries
                .find(delivery)
                .orElseThrow()
                .notification()
                .orElseThrow()
                .remedyUntil();
        var sent = today();

        room.house.clock().setTo(until);
        assertThat(objections.mayFileOnline(deliveries.find(delivery).orElseThrow()))
                .isTrue();
        room.house.clock().setTo(until.plusDays(1));
        try {
            assertThat(objections.mayFileOnline(deliveries.find(delivery).orElseThrow()))
                    .isFalse();
            assertThat(object(delivery, online("Zu spät?"))).isEqualTo(Filed.TOO_LATE);
            assertThat(object(delivery, new Filing(Form.WRITTEN, until, "Am letzten Tag im Kasten.")))
                    .isEqualTo(Filed.FILED);
            assertThat(objections.against(document).orElseThrow().late()).isFalse();
            objections.settle(objections.against(document).orElseThrow().id(), Outcome.WITHDRAWN);
            assertThat(object(delivery, new Filing(Form.RECORD, today(), ""))).isEqualTo(Filed.FILED);
            assertThat(objections.against(document).orElseThrow().late()).isTrue();
            assertThat(types()).endsWith("objection-filed", "objection-withdrawn", "objection-filed-late");
        } finally {
            room.house.clock().setTo(sent);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereOnlyACourtCanHelpNobodyObjects(TestDatabase database) {
        on(database);

        assertThat(object(fetched(RemedyKind.ACTION), online("Nein."))).isEqualTo(Filed.NOT_POSSIBLE);
        assertThat(objections.of(application)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsNotTrueOfADayOrTooLongOrOfAnotherApplicationIsRefused(TestDatabase database) {
        on(database);
        var delivery = fetched(RemedyKind.OBJECTION);

        assertThat(object(delivery, new Filing(Form.WRITTEN, today().plusDays(1), "")))
                .isEqualTo(Filed.DAY_WRONG);
        assertThat(object(delivery, new Filing(Form.WRITTEN, today().minusDays(1), "")))
                .isEqualTo(Filed.DAY_WRONG);
        assertThat(object(delivery, online("x".repeat(Objections.LONGEST + 1)))).isEqualTo(Filed.TOO_LONG);
        assertThat(object(DeliveryId.next(), online("Nein."))).isEqualTo(Filed.NOT_POSSIBLE);
        assertThat(objections.file(room.application().id(), delivery, online("Nein."), CLERK))
                .isEqualTo(Filed.NOT_POSSIBLE);
        assertThat(objections.of(application)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRemedyIsOpenUntilItsLastDayAndAsLongAsAnObjectionIs(TestDatabase database) {
        on(database);
        var sent = today();
        assertThat(objections.isRemedyOpen(application)).isFalse();
        decision(RemedyKind.OBJECTION);
        assertThat(objections.isRemedyOpen(application)).as("not arrived yet").isTrue();
        var delivery = deliveries.ofDocument(document).orElseThrow().id();
        deliveries.retrieved(delivery, "number and code");
        object(delivery, online(""));
        var until = deliveries
                .find(delivery)
                .orElseThrow()
                .notification()
                .orElseThrow()
                .remedyUntil();
        try {
            room.house.clock().setTo(until.plusDays(1));
            assertThat(objections.isRemedyOpen(application)).as("undecided").isTrue();
            var objection = objections.against(document).orElseThrow().id();
            objections.settle(objection, Outcome.REJECTED);
            objections.settle(objection, Outcome.GRANTED);
            assertThat(objections.find(objection).orElseThrow().outcome()).contains(Outcome.REJECTED);
            assertThat(objections.isRemedyOpen(application)).isFalse();
            room.house.clock().setTo(until);
            assertThat(objections.isRemedyOpen(application)).as("last day").isTrue();
        } finally {
            room.house.clock().setTo(sent);
        }
    }

    private DeliveryId fetched(RemedyKind remedy) {
        var delivery = decision(remedy);
        deliveries.retrieved(delivery, "number and code");
        return delivery;
    }

    private DeliveryId decision(RemedyKind remedy) {
        room.the(Notifications.class)
                .written(application, document, "ablehnung", DocumentKind.DECISION, Optional.of(remedy));
        return deliveries.provide(application, document, Way.DOWNLOAD);
    }

    private Filed object(DeliveryId delivery, Filing filing) {
        return objections.file(application, delivery, filing, CLERK);
    }

    private Filing online(String text) {
        return new Filing(Form.ONLINE, today(), text);
    }

    private LocalDate today() {
        return LocalDate.now(room.house.clock());
    }

    private java.util.List<String> types() {
        return room.the(Journal.class).of(application).stream()
                .map(JournalEntry::type)
                .toList();
    }

    private String text(DocumentId id) {
        try (var pdf = Loader.loadPDF(room.the(DocumentStore.class).bytes(id))) {
            return new PDFTextStripper().getText(pdf);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
