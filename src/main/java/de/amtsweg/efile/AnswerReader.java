package de.amtsweg.efile;

import de.amtsweg.efile.AnswerOutcome.Refused;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what the archive answered, each message once; one that cannot be read does not keep the others waiting. */
@Service
public class AnswerReader {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);

    private final AnswerFolder folder;
    private final XdomeaSchemas schemas;
    private final OfferTable offers;
    private final AnswerTable answers;
    private final AnswerRecord record;
    private final FileLines lines;
    private final TransactionTemplate transactions;

    AnswerReader(
            AnswerFolder folder,
            XdomeaSchemas schemas,
            OfferTable offers,
            AnswerTable answers,
            AnswerRecord record,
            FileLines lines,
            PlatformTransactionManager transactionManager) {
        this.folder = folder;
        this.schemas = schemas;
        this.offers = offers;
        this.answers = answers;
        this.record = record;
        this.lines = lines;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Reads all that lie there.
     *
     * @throws IllegalStateException when at least one could neither be read nor put aside, so that operators see it
     */
    public void readAll() {
        long stuck = folder.finished().stream().filter(file -> !read(file)).count();
        if (stuck > 0) {
            throw new IllegalStateException(stuck + " answers of the archive could not be dealt with");
        }
    }

    /** False when it stays where it is, for a reason that does not lie in the answer. */
    private boolean read(Path file) {
        try {
            var digest = folder.digest(file);
            if (answers.isDone(digest)) {
                folder.putAside(file, folder.nameAside(file, digest, false), false);
                return true;
            }
            take(file, digest);
            return true;
        } catch (NoSuchFileException somebodyElseDid) {
            return true;
        } catch (IOException | RuntimeException broken) {
            LOG.error(
                    "An answer of the archive stays where it is ({})",
                    broken.getClass().getName());
            return false;
        }
    }

    private void take(Path file, String digest) throws IOException {
        Optional<Offer> offer = Optional.empty();
        try {
            var answer = message(file);
            offer = Optional.of(offer(answer.offer()));
            if (offer.get().state() != OfferState.REQUESTED) {
                count(file, digest, answer, offer.get());
            }
            // Otherwise the archive was faster than our own note that the package lies there: it is read next time.
        } catch (Refused refused) {
            refuse(file, digest, offer, refused.outcome());
        }
    }

    private void count(Path file, String digest, ArchiveAnswer answer, Offer offer) throws IOException {
        var name = folder.nameAside(file, digest, false);
        var outcome = Objects.requireNonNull(transactions.execute(status -> {
            var found = record.take(answer, offer);
            answers.put(digest, name, Optional.of(offer), found, lines.now());
            return found;
        }));
        folder.putAside(file, name, false);
        LOG.info("The archive answered offer {}: {}", offer.id(), outcome);
    }

    private void refuse(Path file, String digest, Optional<Offer> offer, AnswerOutcome why) throws IOException {
        var name = folder.nameAside(file, digest, true);
        transactions.executeWithoutResult(status -> answers.put(digest, name, offer, why, lines.now()));
        folder.putAside(file, name, true);
        LOG.error(
                "An answer of the archive is refused: {}, offer {}",
                why,
                offer.map(Offer::id).map(UUID::toString).orElse("unknown"));
    }

    private ArchiveAnswer message(Path file) throws IOException {
        var content = folder.message(file);
        // Read before it is checked: the reading refuses document types, which the check would follow.
        var answer = AnswerMessage.read(content);
        if (schemas.areThere() && !schemas.fits(content)) {
            throw new Refused(AnswerOutcome.INVALID_MESSAGE);
        }
        return answer;
    }

    private Offer offer(UUID id) {
        return offers.find(id).orElseThrow(() -> new Refused(AnswerOutcome.UNKNOWN_OFFER));
    }
}
