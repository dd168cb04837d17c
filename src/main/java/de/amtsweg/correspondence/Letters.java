package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.correspondence.LetterTable.Letter;
import de.amtsweg.correspondence.PrintSettings.HandOver;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way to the print folder: at once, or with the others of the day. */
@Component
public class Letters {
    private final LetterTable letters;
    private final PrintJobTable jobs;
    private final PrintRoom room;
    private final Applications applications;
    private final PrintSettings settings;
    private final TransactionTemplate atOnce;

    Letters(
            LetterTable letters,
            PrintJobTable jobs,
            PrintRoom room,
            Applications applications,
            PrintSettings settings,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.jobs = jobs;
        this.room = room;
        this.applications = applications;
        this.settings = settings;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Has a document printed; doing so twice is the same letter.
     *
     * @return whether it is in the print folder now; false when it goes with the others of the day, or does not go any more
     */
    public boolean print(String idempotencyKey, ApplicationId application, DocumentId document, LetterKind kind) {
        var letter = letters.find(idempotencyKey, document)
                .or(() -> java.util.Optional.ofNullable(
                        atOnce.execute(status -> written(idempotencyKey, application, document, kind))))
                .orElseThrow();
        if (letter.handedOverAt().isPresent()) {
            return true;
        }
        if (letter.withdrawn()) {
            return false;
        }
        if (letter.job().isEmpty() && goesWithOthers(letter.kind())) {
            return false;
        }
        var job = letter.job().orElseGet(() -> ownJob(idempotencyKey, letter));
        if (!room.hand(job)) {
            throw new IllegalStateException("Print job " + job + " is being handed over by somebody else");
        }
        return true;
    }

    private Letter written(String key, ApplicationId application, DocumentId document, LetterKind kind) {
        var authority = applications.get(application).authority().map(AuthorityId::value);
        return letters.insert(key, application, document, authority.orElse(""), kind);
    }

    private boolean goesWithOthers(LetterKind kind) {
        return settings.handOver() == HandOver.DAILY && kind != LetterKind.COUNTER;
    }

    private UUID ownJob(String key, Letter letter) {
        var job = TimeOrderedUuid.next();
        atOnce.executeWithoutResult(status -> {
            var authority = applications.get(letter.application()).authority().map(AuthorityId::value);
            jobs.insert(job, key.replaceAll("[^A-Za-z0-9._-]", "_"), authority.orElse(""), letter.kind(), null, 1);
            if (letters.assign(letter.id(), job) != 1) {
                throw new IllegalStateException("Letter " + letter.id() + " has got a job from somebody else");
            }
        });
        return job;
    }
}
