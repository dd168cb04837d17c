package de.amtsweg.efile;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.journal.JournalEntryWritten;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Files what the journal announces, in the transaction that announced it. Entries from before the case was opened wait in
 * the journal and are filed with the first one after.
 */
@Component
class Filing {
    private final Archive archive;
    private final Journal journal;
    private final DocumentStore documents;
    private final TextReading reading;

    Filing(Archive archive, Journal journal, DocumentStore documents, TextReading reading) {
        this.archive = archive;
        this.journal = journal;
        this.documents = documents;
        this.reading = reading;
    }

    @EventListener
    void on(JournalEntryWritten event) {
        archive.find(event.entry().application()).ifPresent(this::catchUp);
    }

    /** Another transaction may have written to the journal while the case was being opened: whatever is missing is filed. */
    private void catchUp(CaseFile caseFile) {
        var file = caseFile.file().id();
        var head = archive.lock(file);
        var filed = archive.filed(caseFile.id());
        for (var entry : journal.of(caseFile.application())) {
            if (!filed.contains(entry.id())) {
                var line = line(caseFile, head, entry);
                archive.append(file, line);
                reading.filed(file, line);
                head = new ChainHead(line.position(), line.hash());
            }
        }
    }

    private DiaryEntry line(CaseFile caseFile, ChainHead head, JournalEntry entry) {
        var line = new DiaryEntry(
                head.entries() + 1,
                caseFile.id(),
                entry.id(),
                // No database keeps more than microseconds, and the hash must fit what is read back.
                entry.at().truncatedTo(ChronoUnit.MICROS),
                entry.actor(),
                entry.type(),
                entry.details(),
                entry.documents().stream()
                        .map(id -> new DiaryEntry.Filed(id, documents.get(id).sha256()))
                        .toList(),
                head.hash(),
                "");
        return line.withHash(Chain.hash(caseFile.file().id(), line));
    }
}
