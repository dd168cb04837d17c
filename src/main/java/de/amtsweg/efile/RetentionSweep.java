package de.amtsweg.efile;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes until when files are kept whose diary has grown; each in a transaction of its own, so nothing waits for all. */
@Service
public class RetentionSweep {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int PORTION = 500;

    private final RetentionTable table;
    private final Retentions retentions;
    private final Archive archive;
    private final LegalHolds holds;
    private final TransactionTemplate transactions;

    RetentionSweep(
            RetentionTable table,
            Retentions retentions,
            Archive archive,
            LegalHolds holds,
            PlatformTransactionManager transactionManager) {
        this.table = table;
        this.retentions = retentions;
        this.archive = archive;
        this.holds = holds;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Says how many files that were. */
    public int compute() {
        holds.noteAll();
        int computed = 0;
        List<FileId> outdated;
        do {
            outdated = table.outdated(PORTION);
            outdated.forEach(this::compute);
            computed += outdated.size();
        } while (outdated.size() == PORTION);
        if (computed > 0) {
            LOG.info("Computed until when {} e-files are kept", computed);
        }
        return computed;
    }

    void compute(FileId file) {
        transactions.executeWithoutResult(status -> {
            if (archive.lockIfThere(file).isPresent()) {
                table.computed(
                        file, archive.head(file).entries(), retentions.of(file).endsOn());
            }
        });
    }
}
