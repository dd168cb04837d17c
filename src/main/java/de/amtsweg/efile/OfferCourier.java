package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands requested offers over to the archive. One that cannot be handed over keeps its problem and is tried again; it does
 * not keep the others waiting.
 */
@Service
public class OfferCourier {
    private static final Logger LOG = LoggerFactory.getLogger(OfferCourier.class);

    private final OfferTable table;
    private final OfferBundle bundle;
    private final Archive archive;
    private final RetentionTable retention;
    private final Retentions retentions;
    private final FileLines lines;
    private final TransactionTemplate transactions;

    OfferCourier(
            OfferTable table,
            OfferBundle bundle,
            Archive archive,
            RetentionTable retention,
            Retentions retentions,
            FileLines lines,
            PlatformTransactionManager transactionManager) {
        this.table = table;
        this.bundle = bundle;
        this.archive = archive;
        this.retention = retention;
        this.retentions = retentions;
        this.lines = lines;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Hands over all that were requested.
     *
     * @throws IllegalStateException when at least one could not be handed over, so that operators see it
     */
    public void handOverAll() {
        var problems = table.requested().stream()
                .map(this::handOver)
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Files could not be offered to the archive: " + problems);
        }
    }

    private Optional<OfferProblem> handOver(Offer offer) {
        try {
            var stand = stand(offer);
            if (stand.isPresent()) {
                bundle.put(offer, stand.get());
                note(offer, stand.get().head().entries());
            }
            return Optional.empty();
        } catch (OfferProblem.Found found) {
            return failed(offer, found.problem(), found);
        } catch (RuntimeException broken) {
            return failed(offer, OfferProblem.BROKEN, broken);
        }
    }

    /** Nothing when the file may not be offered any more: it was opened again, held or deleted meanwhile. */
    private Optional<FileStand> stand(Offer offer) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var file = archive.lockIfThere(offer.file());
            if (file.isEmpty()
                    || retention.hold(offer.file()).isPresent()
                    || retentions.stateOf(offer.file()) != FileRetention.State.OVER) {
                table.withdraw(offer.id());
                return Optional.<FileStand>empty();
            }
            return Optional.of(new FileStand(
                    file.get(),
                    archive.head(offer.file()),
                    archive.cases(offer.file()),
                    archive.diary(offer.file()),
                    lines.now()));
        }));
    }

    private void note(Offer offer, long entriesOffered) {
        transactions.executeWithoutResult(status -> {
            archive.lock(offer.file());
            if (table.offered(offer.id(), lines.now())) {
                lines.write(
                        offer.file(),
                        Actor.system("efile"),
                        "file-offered",
                        Map.of("offer", offer.id().toString()),
                        List.of());
                // What was filed while the package was being written is not in it.
                table.entries(offer.id(), entriesOffered);
                LOG.info("E-file {} is offered to the archive as {}", offer.file(), offer.fileName());
            }
        });
    }

    private Optional<OfferProblem> failed(Offer offer, OfferProblem problem, RuntimeException why) {
        LOG.error(
                "E-file {} could not be offered to the archive: {} ({})",
                offer.file(),
                problem,
                why instanceof OfferProblem.Found
                        ? why.getMessage()
                        : why.getClass().getName());
        transactions.executeWithoutResult(status -> table.failed(offer.id(), problem));
        return Optional.of(problem);
    }
}
