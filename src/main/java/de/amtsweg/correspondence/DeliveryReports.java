package de.amtsweg.correspondence;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members of staff record about a document on its way: handed over, served, come back. */
@Component
public class DeliveryReports {
    /** What came back by post may still be handed over, or served at another address. */
    private static final Set<DeliveryState> MAY_BE_HANDED_OVER =
            Set.of(DeliveryState.PROVIDED, DeliveryState.IN_SERVICE, DeliveryState.UNDELIVERABLE);

    private static final Set<DeliveryState> MAY_BE_SERVED =
            Set.of(DeliveryState.PROVIDED, DeliveryState.LETTER, DeliveryState.IN_SERVICE, DeliveryState.UNDELIVERABLE);
    private static final Set<DeliveryState> MAY_COME_BACK = Set.of(DeliveryState.LETTER, DeliveryState.IN_SERVICE);

    private final DeliveryTable table;
    private final DeliveryJournal journal;
    private final DeliveryCare care;
    private final Clock clock;

    DeliveryReports(DeliveryTable table, DeliveryJournal journal, DeliveryCare care, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.care = care;
        this.clock = clock;
    }

    /**
     * The document came back: it has not been served, and a letter does not count as notified.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean cameBack(DeliveryId id, ReturnReason reason, PersonId clerk) {
        var delivery = table.find(id).orElseThrow();
        if (!table.settle(
                id,
                MAY_COME_BACK,
                DeliveryState.UNDELIVERABLE,
                delivery.way(),
                clock.instant(),
                "came back, recorded by " + clerk)) {
            return false;
        }
        table.cameBack(id, reason);
        var title = journal.title(delivery.document());
        care.certificateCame(delivery.application(), title, clerk);
        care.cameBack(delivery.application(), title, reason);
        journal.record(delivery.application(), delivery.document(), Actor.staff(clerk), "document-came-back");
        return true;
    }

    /**
     * A member of staff handed the document over in the office, to somebody who had shown who they are.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean handedOver(DeliveryId id, PersonId clerk) {
        if (!table.settle(
                id,
                MAY_BE_HANDED_OVER,
                DeliveryState.HANDED_OVER,
                Way.COUNTER,
                clock.instant(),
                "handed over by " + clerk)) {
            return false;
        }
        var delivery = table.find(id).orElseThrow();
        care.certificateCame(delivery.application(), journal.title(delivery.document()), clerk);
        journal.arrived(delivery, Actor.staff(clerk), "document-handed-over");
        return true;
    }

    /**
     * The certificate of a formal service has come back. It says more surely than the day of posting when the document arrived.
     *
     * @param day the day of service it names
     * @return whether this changed anything
     * @throws IllegalArgumentException when the day lies in the future, or before the document was there
     */
    @Transactional
    public boolean served(DeliveryId id, LocalDate day, PersonId clerk) {
        var delivery = table.find(id).orElseThrow();
        var first = LocalDate.ofInstant(delivery.providedAt(), clock.getZone());
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(first)) {
            throw new IllegalArgumentException("Delivery " + id + " cannot have been served on " + day);
        }
        var at = day.equals(first)
                ? delivery.providedAt()
                : day.atStartOfDay(clock.getZone()).toInstant();
        if (!table.settle(
                id,
                MAY_BE_SERVED,
                DeliveryState.SERVED,
                Way.SERVICE,
                at,
                "certificate of service, recorded by " + clerk)) {
            return false;
        }
        care.certificateCame(delivery.application(), journal.title(delivery.document()), clerk);
        journal.arrived(table.find(id).orElseThrow(), Actor.staff(clerk), "document-served");
        return true;
    }
}
