package de.amtsweg.efile.database;

import de.amtsweg.efile.CaseId;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileOpening;
import de.amtsweg.efile.FileReferences;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens files and cases. Whoever opens a file holds the counter's row until the transaction ends: so numbers have no
 * gaps, and two who want the same file at once get one.
 */
@Component
class Openings {
    private final JdbcClient jdbc;
    private final FileReferences references;
    private final TransactionTemplate alone;

    Openings(JdbcClient jdbc, FileReferences references, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.references = references;
        this.alone = new TransactionTemplate(transactionManager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void open(FileOpening opening) {
        var file = find(opening).orElseGet(() -> openFile(opening));
        jdbc.sql("select id from e_file where id = ? for update")
                .param(file.value())
                .query(UUID.class)
                .single();
        int last = jdbc.sql("select coalesce(max(case_number), 0) from e_file_case where file_id = ?")
                .param(file.value())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into e_file_case (id, file_id, application, case_number, opened_at) values (?, ?, ?, ?, ?)")
                .params(
                        CaseId.next().value(),
                        file.value(),
                        opening.application().value(),
                        last + 1,
                        Rows.at(opening.at()))
                .update();
    }

    private Optional<FileId> find(FileOpening opening) {
        return jdbc.sql("select id from e_file where authority = ? and file_key = ?")
                .params(opening.authority().value(), opening.key())
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    private FileId openFile(FileOpening opening) {
        int number = lockCounter(opening) + 1;
        // Somebody may have opened the same file while we waited for the counter.
        return find(opening).orElseGet(() -> insert(opening, number));
    }

    private FileId insert(FileOpening opening, int number) {
        jdbc.sql("update e_file_counter set last_number = ? where authority = ? and plan_unit = ? and file_year = ?")
                .params(number, opening.authority().value(), opening.planUnit(), opening.year())
                .update();
        var id = FileId.next();
        var reference = references.reference(opening, number);
        jdbc.sql("insert into e_file (id, authority, unit, plan_unit, file_key, reference, title, search_text,"
                        + " opened_at, entry_count, head_hash, confidentiality, search_version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1)")
                .params(
                        id.value(),
                        opening.authority().value(),
                        opening.unit().value(),
                        opening.planUnit(),
                        opening.key(),
                        reference,
                        opening.title(),
                        references.plainWords(opening, reference),
                        Rows.at(opening.at()),
                        references.chainStart(id),
                        opening.confidentiality().name())
                .update();
        return id;
    }

    private int lockCounter(FileOpening opening) {
        return locked(opening).orElseGet(() -> {
            makeCounter(opening);
            return locked(opening).orElseThrow();
        });
    }

    private Optional<Integer> locked(FileOpening opening) {
        return jdbc.sql("select last_number from e_file_counter where authority = ? and plan_unit = ? and file_year = ?"
                        + " for update")
                .params(opening.authority().value(), opening.planUnit(), opening.year())
                .query(Integer.class)
                .optional();
    }

    /** In a transaction of its own: losing the race for the first number of a year must not break the case's. */
    private void makeCounter(FileOpening opening) {
        try {
            alone.executeWithoutResult(status -> jdbc.sql("insert into e_file_counter values (?, ?, ?, 0)")
                    .params(opening.authority().value(), opening.planUnit(), opening.year())
                    .update());
        } catch (DuplicateKeyException somebodyElseMadeIt) {
            return;
        }
    }
}
