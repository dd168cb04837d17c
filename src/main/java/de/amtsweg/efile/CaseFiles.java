package de.amtsweg.efile;

import de.amtsweg.application.Applications;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Confidentiality;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The e-files: one per business, dog or building, and in it a case per application. */
@Service
@Transactional
public class CaseFiles {
    private final Archive archive;
    private final FilePlan plan;
    private final Applications applications;
    private final Journal journal;
    private final DocumentStore documents;
    private final Verifier verifier;
    private final FileCare care;
    private final Clock clock;

    CaseFiles(
            Archive archive,
            FilePlan plan,
            Applications applications,
            Journal journal,
            DocumentStore documents,
            Verifier verifier,
            FileCare care,
            Clock clock) {
        this.archive = archive;
        this.plan = plan;
        this.applications = applications;
        this.journal = journal;
        this.documents = documents;
        this.verifier = verifier;
        this.care = care;
        this.clock = clock;
    }

    /**
     * Opens the case of an application in the file with this key, and the file if there is none yet. What the journal
     * holds already is filed at once. Opening again gives the same case.
     *
     * @throws IllegalStateException when the application has no authority and unit yet
     */
    public CaseFile open(ApplicationId id, String fileKey, String fileTitle, String planUnit) {
        return open(id, fileKey, fileTitle, planUnit, Confidentiality.OPEN);
    }

    /** The same in a file that is at least as confidential as this; a file that was less becomes so. */
    public CaseFile open(
            ApplicationId id, String fileKey, String fileTitle, String planUnit, Confidentiality confidentiality) {
        return open(id, FileKey.typed(fileKey, id), fileTitle, planUnit, confidentiality);
    }

    /** The same with a key nobody typed. */
    public CaseFile open(
            ApplicationId id, FileKey key, String fileTitle, String planUnit, Confidentiality confidentiality) {
        var known = archive.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        var application = applications.get(id);
        var authority = application.authority().orElseThrow(() -> nobodyInCharge(id));
        plan.require(authority, planUnit);
        var opened = archive.open(new FileOpening(
                id,
                authority,
                application.unit().orElseThrow(() -> nobodyInCharge(id)),
                planUnit,
                key.value(),
                FileKey.title(fileTitle),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                LocalDate.now(clock).getYear(),
                confidentiality));
        record(opened, "case-opened");
        if (opened.file().confidentiality().compareTo(confidentiality) < 0) {
            care.setLevel(opened, confidentiality, Actor.system("efile"));
        }
        return archive.find(id).orElseThrow();
    }

    /** Closes the case of an application; its file stays open. Does nothing when there is none or it is closed. */
    public void close(ApplicationId application) {
        archive.find(application).filter(open -> !open.isClosed()).ifPresent(open -> {
            archive.close(open.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            record(open, "case-closed");
        });
    }

    /** Opens the closed case of an application again, because something came in; false when there is none or it is open. */
    public boolean reopen(ApplicationId application) {
        var closed = archive.find(application).filter(CaseFile::isClosed).filter(one -> archive.reopen(one.id()));
        closed.ifPresent(one -> record(one, "case-reopened"));
        return closed.isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> of(ApplicationId application) {
        return archive.find(application);
    }

    @Transactional(readOnly = true)
    public Optional<EFile> file(FileId id) {
        return archive.file(id);
    }

    /** The cases of a file, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> cases(FileId file) {
        return archive.cases(file);
    }

    /** The diary of a file: everything that happened in its cases. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> diary(FileId file) {
        return archive.diary(file);
    }

    /** The documents of a case, each once, in the order in which they were filed. */
    @Transactional(readOnly = true)
    public List<FiledRecord> records(CaseFile caseFile) {
        var records = new LinkedHashMap<Object, FiledRecord>();
        archive.diary(caseFile.file().id()).stream()
                .filter(entry -> entry.caseId().equals(caseFile.id()))
                .flatMap(entry -> entry.documents().stream().map(filed -> record(entry, filed)))
                .forEach(filed -> records.putIfAbsent(filed.document(), filed));
        return List.copyOf(records.values());
    }

    /** Checks the chain of a whole file and the bytes of its documents; names the first line that does not fit. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Verification verify(FileId file) {
        return verifier.verify(file);
    }

    private FiledRecord record(DiaryEntry entry, DiaryEntry.Filed filed) {
        Optional<StoredDocument> stored = documents.find(filed.id());
        return new FiledRecord(
                filed.id(),
                entry.type(),
                stored.map(StoredDocument::fileName).orElse(""),
                stored.map(StoredDocument::mediaType).orElse(""),
                stored.map(StoredDocument::size).orElse(0L),
                filed.sha256(),
                entry.at(),
                stored.map(StoredDocument::erased).orElse(true));
    }

    private void record(CaseFile caseFile, String type) {
        journal.record(
                caseFile.application(),
                Actor.system("efile"),
                type,
                Map.of("reference", caseFile.reference()),
                List.of());
    }

    private static IllegalStateException nobodyInCharge(ApplicationId application) {
        return new IllegalStateException(
                "Application %s has no authority and unit yet, so nobody can keep its file".formatted(application));
    }
}
