package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.correspondence.Way;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicantDocumentsTest {
    private final Town town = Town.on(TestDatabase.H2);
    private final ApplicantDocuments documents = town.the(ApplicantDocuments.class);
    private final Deliveries deliveries = town.the(Deliveries.class);

    @Test
    void whatIsWrittenCanBeReadOnceItIsProvidedAndThenFetchingItCounts() {
        var application = AtTheDesk.aNotice(town);
        var certificate = town.the(Notices.class).write(application.id(), "empfangsbescheinigung", Map.of());

        assertThat(documents.of(application, Locale.GERMAN))
                .extracting(ApplicantDocuments.Offered::id)
                .doesNotContain(certificate);
        assertThat(documents.mayRead(application, certificate)).isFalse();

        deliveries.provide(application.id(), certificate, Way.DOWNLOAD);

        assertThat(documents.of(application, Locale.GERMAN))
                .extracting(ApplicantDocuments.Offered::id)
                .contains(certificate);
        assertThat(documents.mayRead(application, certificate)).isTrue();
        documents.fetched(certificate, "number, secret code and code by mail");
        assertThat(deliveries.ofDocument(certificate).map(Delivery::state)).hasValue(DeliveryState.RETRIEVED);
    }
}
