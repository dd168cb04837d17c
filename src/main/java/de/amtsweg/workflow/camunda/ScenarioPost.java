package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter box of a scenario: which documents were written, which came as letters, and fetching one. */
@Component
class ScenarioPost {
    private final Attachments attachments;
    private final Deliveries deliveries;
    private final SentMails mails;

    ScenarioPost(Attachments attachments, Deliveries deliveries, SentMails mails) {
        this.attachments = attachments;
        this.deliveries = deliveries;
        this.mails = mails;
    }

    /** Names of the templates from which documents were written. */
    Set<String> documents(ApplicationId application) {
        return attachments.of(application).stream()
                .filter(attachment -> attachment.origin() == Attachment.Origin.AUTHORITY)
                .map(Attachment::name)
                .collect(Collectors.toSet());
    }

    long letters(ApplicationId application) {
        return deliveries.of(application).stream()
                .filter(delivery -> delivery.state() == DeliveryState.LETTER)
                .count();
    }

    int mails(ApplicationId application) {
        return mails.of(application).size();
    }

    List<String> retrieve(ApplicationId application, String template) {
        var ready = attachments
                .latest(application, template)
                .map(Attachment::document)
                .flatMap(deliveries::ofDocument)
                .filter(delivery -> delivery.state() == DeliveryState.PROVIDED)
                .map(Delivery::id);
        ready.ifPresent(delivery -> deliveries.retrieved(delivery, "scenario"));
        return ready.isEmpty() ? List.of(template + " is not ready for download") : List.of();
    }
}
