package de.amtsweg.efile;

import de.amtsweg.application.StillNeeded;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes files that need not be kept any more, each as a whole in one transaction: either everything about it is gone and
 * its record stands, or nothing has happened. Only the head of the unit may.
 */
@Service
public class FileDeletion {
    private static final Logger LOG = LoggerFactory.getLogger(FileDeletion.class);

    private final Archive archive;
    private final Retentions retentions;
    private final RetentionTable table;
    private final Offers offers;
    private final Permissions permissions;
    private final TypedReason reasons;
    private final Shredder shredder;
    private final TransactionTemplate transactions;

    FileDeletion(
            Archive archive,
            Retentions retentions,
            RetentionTable table,
            Offers offers,
            Permissions permissions,
            TypedReason reasons,
            Shredder shredder,
            PlatformTransactionManager transactionManager) {
        this.archive = archive;
        this.retentions = retentions;
        this.table = table;
        this.offers = offers;
        this.permissions = permissions;
        this.reasons = reasons;
        this.shredder = shredder;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Somebody has locked the file while it was being deleted. */
    private static final class HeldMeanwhile extends RuntimeException {}

    /** @param typed why, when there is no archive that could have said so; else nobody asks for it */
    public RetentionOutcome delete(PersonId head, EFile file, String typed) {
        permissions.require(head, Permission.DECIDE, file.unit());
        try {
            return Objects.requireNonNull(transactions.execute(status -> deleteWhole(head, file, typed)));
        } catch (HeldMeanwhile held) {
            return RetentionOutcome.HELD;
        } catch (StillNeeded needed) {
            return switch (needed.what()) {
                case PROCESS_RUNNING -> RetentionOutcome.PROCESS_RUNNING;
                case TREASURY_ORDER_WAITING -> RetentionOutcome.TREASURY_ORDER_WAITING;
            };
        }
    }

    private RetentionOutcome deleteWhole(PersonId head, EFile stale, String typed) {
        var found = archive.lockIfThere(stale.id());
        if (found.isEmpty()) {
            return RetentionOutcome.FILE_GONE;
        }
        var file = found.get();
        return refusal(file, typed).orElseGet(() -> {
            table.ensure(file.id());
            var offer = offers.of(file.id());
            var basis = basis(offer);
            var decision = new Shredder.Decision(
                    permissions.actor(head, Permission.DECIDE, file.unit()),
                    basis,
                    basis == DeletionBasis.NO_ARCHIVE ? List.of(reasons.keep(typed)) : List.of(),
                    offer.map(Offer::id),
                    retentions.of(file.id()).endsOn().orElseThrow());
            shredder.shred(file, decision);
            // The last thing: whoever has locked the file meanwhile wins.
            if (!table.deleteUnlessHeld(file.id())) {
                throw new HeldMeanwhile();
            }
            LOG.info("E-file {} is deleted: {}", file.reference(), basis);
            return RetentionOutcome.DONE;
        });
    }

    private Optional<RetentionOutcome> refusal(EFile file, String typed) {
        if (table.hold(file.id()).isPresent()) {
            return Optional.of(RetentionOutcome.HELD);
        }
        if (retentions.stateOf(file.id()) != FileRetention.State.OVER) {
            return Optional.of(RetentionOutcome.NOT_DUE);
        }
        if (!offers.hasArchive(file) && offers.of(file.id()).isEmpty()) {
            return RetentionOutcome.ofReason(typed);
        }
        var offer = offers.of(file.id());
        if (offer.filter(one -> one.state().isAnswered()).isEmpty()) {
            return Optional.of(RetentionOutcome.NOT_ANSWERED);
        }
        return offer.filter(offers::isOutdated).map(one -> RetentionOutcome.CHANGED_SINCE_OFFER);
    }

    private static DeletionBasis basis(Optional<Offer> offer) {
        return offer.map(one -> one.state() == OfferState.TAKEN_OVER
                        ? DeletionBasis.TAKEN_OVER
                        : DeletionBasis.NOT_WORTH_KEEPING)
                .orElse(DeletionBasis.NO_ARCHIVE);
    }
}
