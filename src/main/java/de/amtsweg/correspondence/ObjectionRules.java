package de.amtsweg.correspondence;

import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objections.Filed;
import de.amtsweg.correspondence.Objections.Filing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which objections are taken. Online one has to come in time; on paper it is taken late as well, and decided about. */
@Component
class ObjectionRules {
    private final ObjectionTable table;
    private final Notifications notifications;
    private final Clock clock;

    ObjectionRules(ObjectionTable table, Notifications notifications, Clock clock) {
        this.table = table;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whether an objection is the remedy against what was delivered. */
    boolean isPossible(Delivery delivery) {
        return notifications
                .remedyOf(delivery.document())
                .filter(RemedyKind.OBJECTION::equals)
                .isPresent();
    }

    /** Whether no objection waits to be decided. */
    boolean isUndisputed(Delivery delivery) {
        return table.against(delivery.document()).filter(Objection::isOpen).isEmpty();
    }

    /** Why this objection is not taken; empty when it is. */
    Optional<Filed> problem(Delivery delivery, Filing filing) {
        boolean online = filing.form() == Form.ONLINE;
        if (!isPossible(delivery) || online && delivery.notification().isEmpty()) {
            return Optional.of(Filed.NOT_POSSIBLE);
        }
        if (filing.receivedOn().isAfter(LocalDate.now(clock))
                || filing.receivedOn().isBefore(LocalDate.ofInstant(delivery.providedAt(), clock.getZone()))) {
            return Optional.of(Filed.DAY_WRONG);
        }
        if (online && isLate(delivery, filing.receivedOn())) {
            return Optional.of(Filed.TOO_LATE);
        }
        if (!isUndisputed(delivery)) {
            return Optional.of(Filed.OPEN_ALREADY);
        }
        return filing.text().length() > Objections.LONGEST ? Optional.of(Filed.TOO_LONG) : Optional.empty();
    }

    /** Whether the remedy period was over on that day; never while the notice has not arrived. */
    boolean isLate(Delivery delivery, LocalDate day) {
        return delivery.notification()
                .filter(notification -> day.isAfter(notification.remedyUntil()))
                .isPresent();
    }
}
