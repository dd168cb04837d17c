package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTest {
    private static final PersonId CLERK = new PersonId("sabine");

    private CorrespondenceHouse room;
    private Deliveries deliveries;
    private DeliveryReports reports;
    private ApplicationId application;
    private DocumentId document;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        deliveries = room.the(Deliveries.class);
        reports = room.the(DeliveryReports.class);
        application = room.application().id();
        document = another();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasProvidedIsRetrievedOnlyOnce(TestDatabase database) {
        on(database);
        var delivery = deliveries.provide(application, document, Way.DOWNLOAD);

        assertThat(deliveries.provide(application, document, Way.DOWNLOAD)).isEqualTo(delivery);
        assertThat(deliveries.retrieved(delivery, "number, code and code by mail"))
                .isTrue();
        assertThat(deliveries.retrieved(delivery, "number, code and code by mail"))
                .isFalse();

        assertThat(deliveries.of(application)).singleElement().satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(DeliveryState.RETRIEVED);
            assertThat(settled.proof()).contains("number, code and code by mail");
            assertThat(settled.settledAt()).contains(room.house.clock().instant());
        });
        assertThat(room.house.heard(DocumentRetrieved.class))
                .filteredOn(heard -> heard.application().equals(application))
                .containsExactly(new DocumentRetrieved(application, delivery));
        assertThat(room.the(Journal.class).of(application))
                .extracting(JournalEntry::type)
                .containsExactly("document-provided", "document-retrieved");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatNobodyFetchedGoesOutAsALetter(TestDatabase database) {
        on(database);
        var delivery = deliveries.provide(application, document, Way.DOWNLOAD);

        assertThat(deliveries.byLetter(delivery, "print job 1")).isTrue();
        assertThat(deliveries.retrieved(delivery, "too late")).isFalse();

        assertThat(deliveries.find(delivery)).hasValueSatisfying(letter -> {
            assertThat(letter.state()).isEqualTo(DeliveryState.LETTER);
            assertThat(letter.way()).isEqualTo(Way.LETTER);
        });
        assertThat(room.the(Journal.class).of(application))
                .extracting(JournalEntry::type)
                .containsExactly("document-provided", "document-sent-by-letter");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDecisionSentByLetterIsNotifiedOnTheFourthDay(TestDatabase database) {
        on(database);
        var delivery = aDecision(Way.LETTER);

        deliveries.byLetter(delivery, "print job 1");

        var sent = today();
        assertThat(notification(delivery).day()).isEqualTo(sent.plusDays(4));
        assertThat(notification(delivery).remedyUntil())
                .isAfterOrEqualTo(sent.plusDays(4).plusMonths(1));
        assertThat(deliveries.remedyUntil(application, "ablehnung"))
                .contains(notification(delivery).remedyUntil());
        assertThat(room.the(Journal.class).of(application))
                .extracting(JournalEntry::type)
                .containsExactly("document-sent-by-letter", "document-notified");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatDecidesNothingIsNotNotified(TestDatabase database) {
        on(database);
        room.the(Notifications.class)
                .written(application, document, "bescheinigung", DocumentKind.CERTIFICATE, Optional.empty());
        var delivery = deliveries.provide(application, document, Way.LETTER);

        deliveries.byLetter(delivery, "print job 1");

        assertThat(deliveries.find(delivery).orElseThrow().notification()).isEmpty();
        assertThat(deliveries.remedyUntil(application, "bescheinigung")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsHandedOverIsNotifiedAtOnceAndTheProcessHearsOfIt(TestDatabase database) {
        on(database);
        var delivery = aDecision(Way.DOWNLOAD);

        assertThat(reports.handedOver(delivery, CLERK)).isTrue();
        assertThat(reports.handedOver(delivery, CLERK)).isFalse();

        assertThat(deliveries.find(delivery).orElseThrow().way()).isEqualTo(Way.COUNTER);
        assertThat(notification(delivery).day()).isEqualTo(today());
        assertThat(room.house.heard(DocumentRetrieved.class))
                .filteredOn(heard -> heard.application().equals(application))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCertificateOfServiceSaysTheDay(TestDatabase database) {
        on(database);
        var delivery = aDecision(Way.DOWNLOAD);
        var tomorrow = today().plusDays(1);
        var before = today().minusDays(1);

        assertThatIllegalArgumentException().isThrownBy(() -> reports.served(delivery, tomorrow, CLERK));
        assertThatIllegalArgumentException().isThrownBy(() -> reports.served(delivery, before, CLERK));
        assertThat(reports.served(delivery, today(), CLERK)).isTrue();

        assertThat(deliveries.find(delivery).orElseThrow().state()).isEqualTo(DeliveryState.SERVED);
        assertThat(notification(delivery).day()).isEqualTo(today());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCertificateOfALetterCountsMoreThanTheDayOfPosting(TestDatabase database) {
        on(database);
        var delivery = aDecision(Way.LETTER);
        deliveries.byLetter(delivery, "print job 1");

        assertThat(reports.served(delivery, today(), CLERK)).isTrue();

        assertThat(notification(delivery).day()).isEqualTo(today());
        assertThat(reports.handedOver(delivery, CLERK)).isFalse();
        assertThat(reports.served(delivery, today(), CLERK)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void fetchedAndHandedOverInTheSameMomentIsOneNotification(TestDatabase database) {
        on(database);
        var delivery = aDecision(Way.DOWNLOAD);

        var results = AtOnce.<Boolean>all(List.of(
                () -> deliveries.retrieved(delivery, "number, code and code by mail"),
                () -> reports.handedOver(delivery, CLERK)));

        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(room.the(Journal.class).of(application))
                .extracting(JournalEntry::type)
                .containsOnlyOnce("document-notified");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyDecisionsNobodyHasFetchedAreSentAfterwards(TestDatabase database) {
        on(database);
        var certificate = deliveries.provide(application, document, Way.DOWNLOAD);
        document = another();
        var fetched = aDecision(Way.DOWNLOAD);
        deliveries.retrieved(fetched, "number, code and code by mail");
        document = another();
        var waiting = aDecision(Way.DOWNLOAD);

        var now = room.house.clock().instant();
        assertThat(deliveries.unfetchedNotices(now.minusSeconds(1)))
                .extracting(Delivery::id)
                .doesNotContain(waiting);
        assertThat(deliveries.unfetchedNotices(now.plusSeconds(1)))
                .extracting(Delivery::id)
                .contains(waiting)
                .doesNotContain(fetched, certificate);
    }

    private DeliveryId aDecision(Way way) {
        room.the(Notifications.class)
                .written(application, document, "ablehnung", DocumentKind.DECISION, Optional.of(RemedyKind.OBJECTION));
        return deliveries.provide(application, document, way);
    }

    private DocumentId another() {
        return room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(), "application/pdf", "Bescheid.pdf")
                .id();
    }

    private Notification notification(DeliveryId delivery) {
        return deliveries.find(delivery).orElseThrow().notification().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(room.house.clock());
    }
}
