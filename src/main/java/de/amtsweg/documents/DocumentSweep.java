package de.amtsweg.documents;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Removes files from the folder store that no document uses: what a crash left there, and what was erased meanwhile. */
@Service
public class DocumentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentSweep.class);
    private static final Duration YOUNG = Duration.ofDays(1);

    private final FolderShelf folder;
    private final Contents contents;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentSweep(FolderShelf folder, Contents contents, JdbcClient jdbc, Clock clock) {
        this.folder = folder;
        this.contents = contents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at all files older than a day; returns how many were removed. */
    public int sweep() {
        int removed = 0;
        for (var sha256 : folder.before(clock.instant().minus(YOUNG))) {
            if (!isUsed(sha256) && contents.removeUnlessUsed(sha256)) {
                removed++;
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} files that no document uses", removed);
        }
        return removed;
    }

    private boolean isUsed(String sha256) {
        return jdbc.sql("select count(*) from document_content where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
