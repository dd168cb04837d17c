package de.amtsweg.payment;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Who could approve an order may reject it instead, for a reason. It goes back to the people of the authority, who may
 * submit it again; then everybody approves anew.
 */
@Service
public class OrderRejections {
    /** So long may a reason be. */
    public static final int LONGEST_REASON = 500;

    private final ApprovalTable waiting;
    private final RejectionTable table;
    private final Counters counters;
    private final Journal journal;
    private final Retries retries;
    private final Clock clock;

    OrderRejections(
            ApprovalTable waiting,
            RejectionTable table,
            Counters counters,
            Journal journal,
            Retries retries,
            Clock clock) {
        this.waiting = waiting;
        this.table = table;
        this.counters = counters;
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
    }

    /** What came of rejecting an order, or of submitting it again. */
    public enum Outcome {
        DONE,
        /** It was done already, perhaps by the same person a moment ago. */
        DONE_BEFORE,
        /** Somebody has ordered it meanwhile: the treasury has it. */
        ORDERED_BEFORE,
        /** Who found it right does not reject it: that is for who orders. */
        SAME_PERSON
    }

    /** What was rejected in this person's authorities, the oldest rejection first. */
    public List<RejectedOrder> rejected(PersonId person) {
        return table.rejected(counters.authoritiesWhere(person, Permission.WORK_TASKS));
    }

    /**
     * The treasury is not to do it, not like this.
     *
     * @throws IllegalArgumentException without a reason, or with one of more than 500 characters
     * @throws NotPermitted when that person could not approve the order as it stands
     */
    public Outcome reject(String key, PersonId person, String because) {
        if (because.isBlank() || because.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("An order is rejected for a reason: " + key);
        }
        var authority = authorityOf(key, person);
        counters.actor(person, Permission.WORK_TASKS, authority);
        return retries.inTransaction(() -> waiting.lock(key)
                .map(order -> reject(order, person, because.strip()))
                .orElseGet(() -> table.find(key).isPresent() ? Outcome.DONE_BEFORE : Outcome.ORDERED_BEFORE));
    }

    private Outcome reject(WaitingOrder order, PersonId person, String because) {
        if (order.checkedBy().filter(person::equals).isPresent()) {
            return Outcome.SAME_PERSON;
        }
        var step = order.checkedBy().isPresent() ? Permission.DECIDE : Permission.WORK_TASKS;
        var actor = counters.actor(person, step, order.authority());
        table.rejected(order.key(), person, because, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return record(order.application(), order.amount(), actor, "order-rejected");
    }

    /**
     * A rejected order waits for its approvals again, for all of them.
     *
     * @throws NotPermitted when that person does not work for this authority
     */
    public Outcome submitAgain(String key, PersonId person) {
        var actor = counters.actor(person, Permission.WORK_TASKS, authorityOf(key, person));
        return retries.inTransaction(() -> table.lock(key)
                .map(order -> {
                    table.submittedAgain(key);
                    return record(order.application(), order.amount(), actor, "order-submitted-again");
                })
                .orElse(Outcome.DONE_BEFORE));
    }

    private AuthorityId authorityOf(String key, PersonId person) {
        return waiting.authorityOf(key)
                .orElseThrow(() -> new NotPermitted(person, Permission.WORK_TASKS, "an unknown order"));
    }

    private Outcome record(ApplicationId application, Money amount, Actor actor, String type) {
        // Not the reason: it may name people, and what the journal says stays.
        journal.record(application, actor, type, Map.of("amount", amount.format(Locale.GERMANY)), List.of());
        return Outcome.DONE;
    }
}
