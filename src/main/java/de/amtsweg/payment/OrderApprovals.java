package de.amtsweg.payment;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Four eyes over orders to the treasury: one person finds an order right in matter and in sum, another one who may decide
 * orders it. Only then its files are written.
 */
@Service
public class OrderApprovals {
    private final ApprovalTable table;
    private final RejectionTable rejections;
    private final OrderExport export;
    private final Counters counters;
    private final Journal journal;
    private final Retries retries;
    private final Clock clock;

    OrderApprovals(
            ApprovalTable table,
            RejectionTable rejections,
            OrderExport export,
            Counters counters,
            Journal journal,
            Retries retries,
            Clock clock) {
        this.table = table;
        this.rejections = rejections;
        this.export = export;
        this.counters = counters;
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
    }

    /** What came of an approval. */
    public enum Outcome {
        DONE,
        /** It was approved already, perhaps by the same person a moment ago. */
        DONE_BEFORE,
        /** Somebody has rejected it meanwhile. */
        REJECTED,
        NOT_CHECKED_YET,
        SAME_PERSON
    }

    /** The orders that wait in this person's authorities, the oldest first. */
    public List<WaitingOrder> waiting(PersonId person) {
        return table.waiting(counters.authoritiesWhere(person, Permission.WORK_TASKS));
    }

    /** Whether this person may order what another one has checked. */
    public boolean mayOrder(PersonId person, WaitingOrder order) {
        return counters.authoritiesWhere(person, Permission.DECIDE).contains(order.authority())
                && order.checkedBy().filter(checker -> !checker.equals(person)).isPresent();
    }

    /**
     * The order is right in matter and in sum.
     *
     * @throws NotPermitted when that person does not work for this authority
     */
    public Outcome check(String key, PersonId person) {
        var actor = actor(key, person, Permission.WORK_TASKS);
        return retries.inTransaction(() -> table.lock(key)
                .filter(order -> order.checkedBy().isEmpty())
                .map(order -> {
                    table.checked(key, person, now());
                    return record(order, actor, "order-checked");
                })
                .orElseGet(() -> before(key)));
    }

    /**
     * The treasury is to do it.
     *
     * @throws NotPermitted when that person may decide nothing in this authority
     */
    public Outcome order(String key, PersonId person) {
        var actor = actor(key, person, Permission.DECIDE);
        return retries.inTransaction(
                () -> table.lock(key).map(order -> order(order, person, actor)).orElseGet(() -> before(key)));
    }

    private Outcome order(WaitingOrder order, PersonId person, Actor actor) {
        if (order.checkedBy().isEmpty()) {
            return Outcome.NOT_CHECKED_YET;
        }
        if (order.checkedBy().get().equals(person)) {
            return Outcome.SAME_PERSON;
        }
        table.approved(order.key(), person, now());
        export.whenCommitted(order.key());
        return record(order, actor, "order-approved");
    }

    private Outcome before(String key) {
        return rejections.find(key).isPresent() ? Outcome.REJECTED : Outcome.DONE_BEFORE;
    }

    private Actor actor(String key, PersonId person, Permission permission) {
        var authority =
                table.authorityOf(key).orElseThrow(() -> new NotPermitted(person, permission, "an unknown order"));
        return counters.actor(person, permission, authority);
    }

    private Outcome record(WaitingOrder order, Actor actor, String type) {
        var details = Map.of("amount", order.amount().format(Locale.GERMANY));
        journal.record(order.application(), actor, type, details, List.of());
        return Outcome.DONE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
