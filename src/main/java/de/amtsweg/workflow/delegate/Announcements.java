package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.DeliveryState;
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
        if (mails.send(key, application, template, model)) {
            deliveries.provide(application, document, Way.DOWNLOAD);
        } else {
            letter(key, application, document);
        }
    }

    /** A message without a document: a mail, or a letter with the same template. */
    void tell(String key, ApplicationId application, String template, Map<String, Object> model) {
        if (!mails.send(key, application, template, model)) {
            letter(key, application, notices.write(application, template, model));
        }
    }

    void mail(String key, ApplicationId application, String template, Map<String, Object> model) {
        mails.send(key, application, template, model);
    }

    void letter(String key, ApplicationId application, DocumentId document) {
        var delivery = deliveries.provide(application, document, Way.LETTER);
        if (deliveries.find(delivery).orElseThrow().state() != DeliveryState.PROVIDED) {
            return; // It has arrived, or is in the post already.
        }
        letters.print(key, application, document);
        deliveries.byLetter(delivery, "print job " + key);
    }
}
