package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks files against deletion. A hold counts from the moment it is written, before the diary has it: whoever deletes the
 * file at that moment holds the diary, and finds the hold when about to finish.
 */
@Service
public class LegalHolds {
    private final Archive archive;
    private final RetentionTable table;
    private final Permissions permissions;
    private final TypedReason reasons;
    private final FileLines lines;
    private final TransactionTemplate transactions;

    LegalHolds(
            Archive archive,
            RetentionTable table,
            Permissions permissions,
            TypedReason reasons,
            FileLines lines,
            PlatformTransactionManager transactionManager) {
        this.archive = archive;
        this.table = table;
        this.permissions = permissions;
        this.reasons = reasons;
        this.lines = lines;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    public Optional<LegalHold> of(FileId file) {
        return table.hold(file);
    }

    /** Locks the file; only the head of the unit may, and only for a reason. */
    public RetentionOutcome place(PersonId head, EFile file, String typed) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        return RetentionOutcome.ofReason(typed).orElseGet(() -> {
            makeRow(file.id());
            boolean held = Objects.requireNonNull(transactions.execute(status -> {
                boolean mine = table.hold(file.id(), actor, lines.now(), reasons.keep(typed));
                if (!mine) {
                    status.setRollbackOnly();
                }
                return mine;
            }));
            note(file.id());
            return held ? RetentionOutcome.DONE : refusal(file);
        });
    }

    /** Lifts the hold; only the head of the unit may, and only for a reason. */
    public RetentionOutcome lift(PersonId head, EFile file, String typed) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        return RetentionOutcome.ofReason(typed).orElseGet(() -> {
            note(file.id());
            return Objects.requireNonNull(transactions.execute(status -> {
                if (archive.lockIfThere(file.id()).isEmpty() || !table.lift(file.id())) {
                    return refusal(file);
                }
                record(file.id(), actor, "hold-lifted", reasons.keep(typed));
                return RetentionOutcome.DONE;
            }));
        });
    }

    /** Writes into the diaries what a crash has kept from standing there. */
    void noteAll() {
        table.unnoted().forEach(this::note);
    }

    private void note(FileId file) {
        transactions.executeWithoutResult(status -> {
            var hold = table.hold(file);
            if (hold.isPresent() && archive.lockIfThere(file).isPresent() && table.takeNote(file)) {
                record(file, hold.get().by(), "hold-placed", hold.get().because());
            }
        });
    }

    private void makeRow(FileId file) {
        try {
            transactions.executeWithoutResult(status -> {
                if (archive.file(file).isPresent()) {
                    table.ensure(file);
                }
            });
        } catch (DuplicateKeyException somebodyElseDid) {
            return;
        }
    }

    private RetentionOutcome refusal(EFile file) {
        return archive.file(file.id()).isEmpty() ? RetentionOutcome.FILE_GONE : RetentionOutcome.NOTHING_CHANGED;
    }

    private void record(FileId file, Actor actor, String type, DocumentId reason) {
        lines.write(file, actor, type, Map.of(), List.of(reason));
    }
}
