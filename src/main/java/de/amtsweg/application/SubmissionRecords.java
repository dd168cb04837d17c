package de.amtsweg.application;

import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Noun;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the journal and other rooms hear of a submission. */
@Component
class SubmissionRecords {
    private final Catalogue catalogue;
    private final Attachments attachments;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    SubmissionRecords(Catalogue catalogue, Attachments attachments, Journal journal, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.journal = journal;
        this.events = events;
    }

    void submitted(Application application, Receipt receipt) {
        var id = application.id();
        journal.record(
                id,
                receipt.clerk().map(Actor::staff).orElseGet(() -> Actor.applicant(id)),
                "application-submitted",
                details(application, catalogue.get(application.packageId()).noun()),
                attachments.of(id).stream().map(Attachment::document).toList());
        events.publishEvent(new ApplicationSubmitted(id));
    }

    private static Map<String, String> details(Application application, Noun noun) {
        return Map.of(
                "number", application.number(),
                "channel", application.channel().word(),
                "what", capitalised(noun.the(Locale.GERMAN)),
                "what.en", capitalised(noun.the(Locale.ENGLISH)));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.GERMAN) + text.substring(1);
    }
}
