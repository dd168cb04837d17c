package de.amtsweg.correspondence;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections to notices, online and as clerks record them, and remembers how they end. */
@Component
public class Objections {
    /** The longest text of an objection. */
    public static final int LONGEST = 10_000;

    /** The name of an objection among the attachments of an application. */
    public static final String NAME = "widerspruch";

    private final ObjectionTable table;
    private final DeliveryTable deliveries;
    private final ObjectionRules rules;
    private final ObjectionLetters letters;
    private final Attachments attachments;
    private final ObjectionRecords records;
    private final Clock clock;

    Objections(
            ObjectionTable table,
            DeliveryTable deliveries,
            ObjectionRules rules,
            ObjectionLetters letters,
            Attachments attachments,
            ObjectionRecords records,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.rules = rules;
        this.letters = letters;
        this.attachments = attachments;
        this.records = records;
        this.clock = clock;
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
        if (delivery.isEmpty()) {
            return Filed.NOT_POSSIBLE;
        }
        var problem = rules.problem(delivery.get(), filing);
        if (problem.isPresent()) {
            return problem.get();
        }
        var notice = delivery.get().document();
        var late = rules.isLate(delivery.get(), filing.receivedOn());
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
        table.insert(objection, clock.instant());
        records.filed(objection, actor);
        return Filed.FILED;
    }

    /** Whether somebody may object to this document online today. */
    @Transactional(readOnly = true)
    public boolean mayFileOnline(Delivery delivery) {
        return rules.problem(delivery, new Filing(Form.ONLINE, LocalDate.now(clock), ""))
                .isEmpty();
    }

    /** Whether clerks may record an objection to this document. */
    @Transactional(readOnly = true)
    public boolean mayRecord(Delivery delivery) {
        return rules.isPossible(delivery) && rules.isUndisputed(delivery);
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
        if (table.settle(id, outcome, clock.instant())) {
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
                || deliveries.isRemedyOpen(application, Notifications.KINDS, LocalDate.now(clock));
    }
}
