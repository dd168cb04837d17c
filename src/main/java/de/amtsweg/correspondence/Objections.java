package de.amtsweg.correspondence;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections to notices, online and as clerks record them, and remembers how they end. */
@Component
public class Objections {
    /** The longest text of an objection. */
    public static final int LONGEST = 10_000;

    /** The name of an objection among the attachments of an application. */
    public static final String NAME = "widerspruch";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ObjectionTable table;
    private final DeliveryTable deliveries;
    private final Notifications notifications;
    private final ObjectionLetters letters;
    private final Attachments attachments;
    private final Records records;

    Objections(
            ObjectionTable table,
            DeliveryTable deliveries,
            Notifications notifications,
            ObjectionLetters letters,
            Attachments attachments,
            Records records) {
        this.table = table;
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.letters = letters;
        this.attachments = attachments;
        this.records = records;
    }

    /** What came of filing one. */
    public enum Filed {
        FILED,
        /** One against the same notice is open. */
        OPEN_ALREADY,
        /** No objection is open against this document, or it has not arrived yet. */
        NOT_POSSIBLE,
        /** Online only: the remedy period is over. On paper it is taken, and decided. */
        TOO_LATE,
        /** It cannot have been received on that day. */
        DAY_WRONG,
        TOO_LONG
    }

    /** What somebody hands in; the text may be empty, since nobody has to give reasons. */
    public record Filing(Form form, LocalDate receivedOn, String text) {
        /** Not what it says. */
        @Override
        public String toString() {
            return "Filing[" + form + ", " + receivedOn + "]";
        }
    }

    /** Takes an objection to the notice that was delivered so; of several at the same moment, one. */
    @Transactional
    public Filed file(ApplicationId application, DeliveryId id, Filing filing, Actor actor) {
        var delivery = deliveries.lock(id).filter(found -> found.application().equals(application));
        if (delivery.filter(this::isOpenToObjection).isEmpty()) {
            return Filed.NOT_POSSIBLE;
        }
        var problem = problem(delivery.get(), filing);
        if (problem.isPresent()) {
            return problem.get();
        }
        var notice = delivery.get().document();
        var late = isLate(delivery.get(), filing.receivedOn());
        var letter = letters.write(application, records.title(notice), filing);
        attachments.add(application, letter, NAME, Origin.APPLICANT);
        var objection = new Objection(
                ObjectionId.next(),
                application,
                notice,
                filing.form(),
                filing.receivedOn(),
                late,
                letter,
                Optional.empty());
        table.insert(objection, records.clock.instant());
        records.filed(objection, actor);
        return Filed.FILED;
    }

    private boolean isOpenToObjection(Delivery delivery) {
        return notifications
                .remedyOf(delivery.document())
                .filter(RemedyKind.OBJECTION::equals)
                .isPresent();
    }

    private Optional<Filed> problem(Delivery delivery, Filing filing) {
        boolean online = filing.form() == Form.ONLINE;
        if (online && delivery.notification().isEmpty()) {
            return Optional.of(Filed.NOT_POSSIBLE);
        }
        if (filing.receivedOn().isAfter(LocalDate.now(records.clock))
                || filing.receivedOn().isBefore(LocalDate.ofInstant(delivery.providedAt(), records.clock.getZone()))) {
            return Optional.of(Filed.DAY_WRONG);
        }
        if (online && isLate(delivery, filing.receivedOn())) {
            return Optional.of(Filed.TOO_LATE);
        }
        if (table.against(delivery.document()).filter(Objection::isOpen).isPresent()) {
            return Optional.of(Filed.OPEN_ALREADY);
        }
        return filing.text().length() > LONGEST ? Optional.of(Filed.TOO_LONG) : Optional.empty();
    }

    private static boolean isLate(Delivery delivery, LocalDate day) {
        return delivery.notification()
                .filter(notification -> day.isAfter(notification.remedyUntil()))
                .isPresent();
    }

    /** Whether somebody may object to this document online today. */
    @Transactional(readOnly = true)
    public boolean mayFileOnline(Delivery delivery) {
        return isOpenToObjection(delivery)
                && problem(delivery, new Filing(Form.ONLINE, LocalDate.now(records.clock), ""))
                        .isEmpty();
    }

    /** Whether clerks may record an objection to this document. */
    @Transactional(readOnly = true)
    public boolean mayRecord(Delivery delivery) {
        return isOpenToObjection(delivery)
                && table.against(delivery.document()).filter(Objection::isOpen).isEmpty();
    }

    public Optional<Objection> find(ObjectionId id) {
        return table.find(id);
    }

    /** The newest objection to a document. */
    public Optional<Objection> against(DocumentId notice) {
        return table.against(notice);
    }

    /** All objections in an application, oldest first. */
    public List<Objection> of(ApplicationId application) {
        return table.of(application);
    }

    /** Says how an objection ended; saying it again changes nothing. */
    @Transactional
    public void settle(ObjectionId id, Outcome outcome) {
        if (table.settle(id, outcome, records.clock.instant())) {
            records.settled(table.find(id).orElseThrow(), outcome);
        }
    }

    /**
     * Whether somebody may still attack a decision in this application, or has, and nobody has decided about it. A decision that
     * has not arrived can still be attacked.
     */
    @Transactional(readOnly = true)
    public boolean isRemedyOpen(ApplicationId application) {
        return table.isAnyOpen(application)
                || deliveries.isRemedyOpen(application, Notifications.KINDS, LocalDate.now(records.clock));
    }

    /** What the journal and other rooms hear of objections. */
    @Component
    static class Records {
        final Clock clock;
        private final DocumentStore store;
        private final Journal journal;
        private final ApplicationEventPublisher events;

        Records(Clock clock, DocumentStore store, Journal journal, ApplicationEventPublisher events) {
            this.clock = clock;
            this.store = store;
            this.journal = journal;
            this.events = events;
        }

        String title(DocumentId notice) {
            return store.get(notice).title();
        }

        void filed(Objection objection, Actor actor) {
            var details = Map.of("document", title(objection.notice()), "day", DAY.format(objection.receivedOn()));
            var type = objection.late() ? "objection-filed-late" : "objection-filed";
            journal.record(objection.application(), actor, type, details, List.of(objection.letter()));
            events.publishEvent(new ObjectionFiled(objection.application(), objection.id()));
        }

        void settled(Objection objection, Outcome outcome) {
            var type = "objection-"
                    + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            journal.record(
                    objection.application(),
                    Actor.system("correspondence"),
                    type,
                    Map.of("document", title(objection.notice())),
                    List.of());
        }
    }
}
