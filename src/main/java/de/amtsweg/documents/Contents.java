package de.amtsweg.documents;

import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bytes of all documents, the same bytes only once, with a count of who uses them. The row of a hash is the lock on it:
 * bytes in a folder are written by whoever has just written the row, and removed by whoever could write it.
 */
@Component
class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final JdbcClient jdbc;
    private final DatabaseShelf database;
    private final FolderShelf folder;
    private final Shelf shelf;
    private final TransactionTemplate savePoint;
    private final TransactionTemplate alone;

    Contents(
            JdbcClient jdbc,
            DatabaseShelf database,
            FolderShelf folder,
            StoreSettings settings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = database;
        this.folder = folder;
        this.shelf = switch (settings.store()) {
            case DATABASE -> database;
            case FOLDER -> folder;
        };
        this.savePoint = new TransactionTemplate(transactions);
        this.savePoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Two people may send the same file in the same moment; the second one then uses what the first one stored. */
    void keep(Spool content) {
        var sha256 = content.sha256();
        if (useAgain(sha256)) {
            return;
        }
        try {
            savePoint.executeWithoutResult(status -> insert(sha256, 1));
        } catch (DuplicateKeyException meanwhile) {
            if (!useAgain(sha256)) {
                throw meanwhile;
            }
            return;
        }
        shelf.put(content);
    }

    /** The bytes; the caller closes the stream. */
    InputStream open(String sha256) {
        boolean inDatabase = jdbc.sql("select content is not null from document_content where sha256 = ?")
                .param(sha256)
                .query(Boolean.class)
                .single();
        return (inDatabase ? database : folder).open(sha256);
    }

    /** One fewer uses them; who was the last takes the bytes along. */
    void release(String sha256) {
        jdbc.sql("update document_content set uses = uses - 1 where sha256 = ?")
                .param(sha256)
                .update();
        jdbc.sql("delete from document_content where sha256 = ? and uses <= 0")
                .param(sha256)
                .update();
        if (folder.has(sha256)) {
            // Not before: this transaction may still be undone, and a file does not come back.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    removeUnlessUsed(sha256);
                }
            });
        }
    }

    /** Removes bytes from the folder that nobody uses; false when somebody does. */
    boolean removeUnlessUsed(String sha256) {
        try {
            alone.executeWithoutResult(status -> {
                // Whoever stores the same bytes now waits for this row, and finds no file when it is gone again.
                insert(sha256, 0);
                folder.remove(sha256);
                jdbc.sql("delete from document_content where sha256 = ?")
                        .param(sha256)
                        .update();
            });
            return true;
        } catch (DuplicateKeyException used) {
            LOG.debug("Bytes stay, because a document uses them");
            return false;
        }
    }

    private void insert(String sha256, int uses) {
        jdbc.sql("insert into document_content (sha256, content, uses) values (?, null, ?)")
                .params(sha256, uses)
                .update();
    }

    private boolean useAgain(String sha256) {
        return jdbc.sql("update document_content set uses = uses + 1 where sha256 = ?")
                        .param(sha256)
                        .update()
                == 1;
    }
}
