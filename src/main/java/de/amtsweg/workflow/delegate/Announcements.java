package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.LetterKind;
import de.amtsweg.correspondence.Letters;
import de.amtsweg.correspondence.Mails;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.correspondence.Way;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the applicant something: by mail where there is an address and the applicant wants it, else by letter. */
@Component
class Announcements {
    private final Notices notices;
    private final Mails mails;
    private final Letters letters;
    private final Deliveries deliveries;

    Announcements(Notices notices, Mails mails, Letters letters, Deliveries deliveries) {
        this.notices = notices;
        this.mails = mails;
        this.letters = letters;
        this.deliveries = deliveries;
    }

    /** A document the applicant can fetch, announced by mail; a letter when no mail can be sent. */
    void announce(
            String key, ApplicationId application, DocumentId document, String template, Map<String, Object> model) {
        if (!forDownload(key, application, document, template, model)) {
            letter(application, document);
        }
    }

    /**
     * Lays a document out for download and says so by mail.
     *
     * @return false when no mail reaches the applicant; then nothing has happened
     */
    boolean forDownload(
            String key, ApplicationId application, DocumentId document, String template, Map<String, Object> model) {
        if (!mails.send(key, application, template, model)) {
            return false;
        }
        deliveries.announcedBy(deliveries.provide(application, document, Way.DOWNLOAD), key);
        return true;
    }

    /** A message without a document: a mail, or a letter with the same template. */
    void tell(String key, ApplicationId application, String template, Map<String, Object> model) {
        if (!mails.send(key, application, template, model)) {
            letter(application, notices.write(application, template, model));
        }
    }

    void mail(String key, ApplicationId application, String template, Map<String, Object> model) {
        mails.send(key, application, template, model);
    }

    /** Nobody fetched it, or nobody knows of it: the letter goes out instead, and whoever waits for the download goes on. */
    void letterInstead(Delivery delivery) {
        letter(delivery.application(), delivery.document());
        deliveries.letterInsteadOfDownload(delivery.id());
    }

    void letter(ApplicationId application, DocumentId document) {
        onPaper(application, document, LetterKind.LETTER);
    }

    /** What is printed has a key of its own, so that two steps who want the same letter at once get one. */
    void onPaper(ApplicationId application, DocumentId document, LetterKind kind) {
        var delivery = deliveries.provide(application, document, way(kind));
        if (deliveries.find(delivery).orElseThrow().state() != DeliveryState.PROVIDED) {
            return; // It has arrived, or is in the post already.
        }
        var key = "delivery-" + delivery;
        if (!letters.print(key, application, document, kind)) {
            return; // It goes with the others of the day, and is settled then.
        }
        switch (kind) {
            case LETTER -> deliveries.byLetter(delivery, "print job " + key);
            case SERVICE -> deliveries.forService(delivery, "print job " + key);
            case COUNTER -> {
                // Lies ready until somebody collects it.
            }
        }
    }

    private static Way way(LetterKind kind) {
        return switch (kind) {
            case LETTER -> Way.LETTER;
            case SERVICE -> Way.SERVICE;
            case COUNTER -> Way.COUNTER;
        };
    }
}
