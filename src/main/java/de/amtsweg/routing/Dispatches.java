package de.amtsweg.routing;

import de.amtsweg.authority.Authorities;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands things to other authorities, once each, and notes what they answer. */
@Service
@Transactional
public class Dispatches {
    private final DispatchTable table;
    private final Destinations destinations;
    private final Authorities authorities;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate alone;

    Dispatches(
            DispatchTable table,
            Destinations destinations,
            Authorities authorities,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.table = table;
        this.destinations = destinations;
        this.authorities = authorities;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactionManager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Hands something over by the channel the directory names for the recipient. With the same key again, nothing is sent
     * a second time.
     */
    public DispatchId hand(
            String idempotencyKey,
            ApplicationId application,
            AuthorityId recipient,
            String purpose,
            byte[] json,
            String legalBasis) {
        var known = table.find(idempotencyKey);
        if (known.isPresent()) {
            return known.get().id();
        }
        var authority = authorities.get(recipient);
        var dispatch = new Dispatch(
                DispatchId.next(),
                idempotencyKey,
                application,
                recipient,
                authority.channel(),
                purpose,
                legalBasis,
                json,
                DispatchState.HANDED_OVER,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
        table.insert(dispatch);
        var destination = destinations.named(dispatch.channel());
        destination.send(dispatch);
        record(dispatch, Actor.system("routing"), "dispatch-handed-over");
        destination.acknowledgementOf(dispatch).ifPresent(answer -> answered(dispatch.id(), answer));
        return dispatch.id();
    }

    @Transactional(readOnly = true)
    public List<Dispatch> of(ApplicationId application) {
        return table.of(application);
    }

    @Transactional(readOnly = true)
    public Optional<Dispatch> find(String idempotencyKey) {
        return table.find(idempotencyKey);
    }

    /** Notes what a recipient answered. The same answer again, or a refusal after an acceptance, changes nothing. */
    public void answered(DispatchId id, Acknowledgement acknowledgement) {
        var dispatch = table.lock(id).orElseThrow(() -> new IllegalArgumentException("No dispatch " + id));
        var next = switch (acknowledgement) {
            case Acknowledgement.Accepted accepted -> DispatchState.ACKNOWLEDGED;
            case Acknowledgement.Rejected rejected -> DispatchState.REJECTED;
        };
        if (!dispatch.state().canBecome(next)) {
            return;
        }
        table.answered(id, next, clock.instant(), reason(acknowledgement));
        var recipient = Actor.authority(dispatch.recipient());
        if (next == DispatchState.ACKNOWLEDGED) {
            record(dispatch, recipient, "dispatch-acknowledged");
            events.publishEvent(new DispatchAcknowledged(dispatch.application(), dispatch.recipient(), id));
        } else {
            record(dispatch, recipient, "dispatch-rejected");
            events.publishEvent(new DispatchRejected(dispatch.application(), dispatch.recipient(), id));
        }
    }

    /**
     * Looks for answers of all recipients that still owe one, each noted in a transaction of its own: one that cannot be
     * noted does not keep the others waiting.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void pollAcknowledgements() {
        RuntimeException failure = null;
        for (var dispatch : table.unanswered()) {
            try {
                destinations
                        .named(dispatch.channel())
                        .acknowledgementOf(dispatch)
                        .ifPresent(answer -> alone.executeWithoutResult(status -> answered(dispatch.id(), answer)));
            } catch (RuntimeException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Optional<String> reason(Acknowledgement acknowledgement) {
        return acknowledgement instanceof Acknowledgement.Rejected rejected
                ? Optional.ofNullable(rejected.reason())
                : Optional.empty();
    }

    private void record(Dispatch dispatch, Actor actor, String type) {
        var details = Map.of(
                "recipient",
                authorities.get(dispatch.recipient()).name(),
                "purpose",
                dispatch.purpose(),
                "legalBasis",
                dispatch.legalBasis());
        journal.record(dispatch.application(), actor, type, details, List.of());
    }
}
