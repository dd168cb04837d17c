package de.amtsweg.efile;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes about a file as a whole into its diary, on behalf of its last case. */
@Component
class FileLines {
    private final Archive archive;
    private final Journal journal;
    private final Clock clock;

    FileLines(Archive archive, Journal journal, Clock clock) {
        this.archive = archive;
        this.journal = journal;
        this.clock = clock;
    }

    /** Now, as exactly as a database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void write(FileId file, Actor actor, String type, Map<String, String> details, List<DocumentId> papers) {
        journal.record(archive.cases(file).getLast().application(), actor, type, details, papers);
    }
}
