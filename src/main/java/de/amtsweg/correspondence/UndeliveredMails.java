package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.correspondence.MailFailures.Undelivered;
import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a mail did not arrive: the case shows it, and the unit in charge hears of it. */
@Component
class UndeliveredMails {
    private final MailFailures failures;
    private final AnnouncementTable announcements;
    private final DeliveryJournal deliveryJournal;
    private final DeliveryCare care;
    private final Applications applications;
    private final Journal journal;

    UndeliveredMails(
            MailFailures failures,
            AnnouncementTable announcements,
            DeliveryJournal deliveryJournal,
            DeliveryCare care,
            Applications applications,
            Journal journal) {
        this.failures = failures;
        this.announcements = announcements;
        this.deliveryJournal = deliveryJournal;
        this.care = care;
        this.applications = applications;
        this.journal = journal;
    }

    /**
     * A mail came back. Only what says the truth about a mail of ours has consequences, and only once.
     *
     * @return whether it was one of ours, sent to this address
     */
    @Transactional
    public boolean cameBack(ReturnedMail returned) {
        var mail = failures.find(returned.mail()).filter(found -> returned.names(found.recipient()));
        if (mail.isEmpty() || mail.get().state() == State.WRITTEN || mail.get().state() == State.CAUGHT) {
            return false;
        }
        if (failures.returned(mail.get().id(), returned.failure())) {
            mail.get().application().ifPresent(id -> consequences(id, mail.get(), returned.failure()));
        }
        return true;
    }

    private void consequences(ApplicationId application, Undelivered mail, MailFailure failure) {
        var announced = announcements.announcedBy(mail.key());
        announced.ifPresent(delivery -> announcements.fail(delivery.id(), failure));
        announcements.announcedBy(mail.key()).ifPresent(deliveryJournal::fixNotificationUnlessEarlier);
        tell(application, mail.recipient(), failure, announced);
    }

    /** The mail server refused a mail to this address for good, so that no document has been announced by it. */
    void refused(ApplicationId application, String recipient, MailFailure failure) {
        tell(application, recipient, failure, Optional.empty());
    }

    private void tell(ApplicationId id, String recipient, MailFailure failure, Optional<Delivery> announced) {
        boolean toApplicant =
                applications.get(id).email().filter(recipient::equalsIgnoreCase).isPresent();
        if (announced.isPresent()) {
            care.notAnnounced(id, deliveryJournal.title(announced.get().document()), failure);
        } else if (toApplicant) {
            care.applicantNotReached(id, failure);
        } else {
            care.othersNotReached(id, failure);
        }
        journal.record(
                id,
                Actor.system("correspondence"),
                toApplicant ? "mail-not-delivered" : "mail-to-others-not-delivered",
                Map.of(
                        "reason", care.reason(failure, Locale.GERMAN),
                        "reason.en", care.reason(failure, Locale.ENGLISH)),
                announced.map(Delivery::document).map(List::of).orElse(List.of()));
    }
}
