package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTest {
    private CorrespondenceHouse room;
    private Deliveries deliveries;
    private ApplicationId application;
    private DocumentId document;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        deliveries = room.the(Deliveries.class);
        application = room.application().id();
        document = room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(), "application/pdf", "Bescheid.pdf")
                .id();
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
}
