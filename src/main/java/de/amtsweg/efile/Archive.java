package de.amtsweg.efile;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A system that keeps e-files. It stores; what is filed, and how the lines are chained, {@link CaseFiles} decides. */
public interface Archive {
    /** The case of an application. */
    Optional<CaseFile> find(ApplicationId application);

    /** Opens the case, and the file if there is none with that key; opening again gives the same case. */
    CaseFile open(FileOpening opening);

    void close(CaseId id, Instant at);

    /** Opens a closed case again; false when it was not closed, or another reopened it first. */
    boolean reopen(CaseId id);

    void setConfidentiality(FileId file, Confidentiality level);

    /** The end of the chain, for nobody else to write before this transaction ends. */
    ChainHead lock(FileId file);

    /** The file, locked like this; nothing when it has been deleted. */
    Optional<EFile> lockIfThere(FileId file);

    /** The end of the chain. */
    ChainHead head(FileId file);

    /** Writes the next line and moves the end of the chain. */
    void append(FileId file, DiaryEntry entry);

    /** Which entries of the journal stand in the diary of this case. */
    Set<UUID> filed(CaseId id);

    /** All lines of a file, in order. */
    List<DiaryEntry> diary(FileId file);

    Optional<EFile> file(FileId id);

    /** The cases of a file, in order. */
    List<CaseFile> cases(FileId file);

    /** The units of the file plan under which an authority has files. */
    List<String> unitsInUse(AuthorityId authority);

    /** Deletes a file with its cases and its diary; the documents are not its own. */
    void delete(FileId file);

    /** The files this document is in. */
    List<EFile> holding(DocumentId document);
}
