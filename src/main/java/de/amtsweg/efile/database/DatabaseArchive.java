package de.amtsweg.efile.database;

import de.amtsweg.efile.Archive;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseId;
import de.amtsweg.efile.ChainHead;
import de.amtsweg.efile.DiaryEntry;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileOpening;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps e-files in our own database. Every method takes part in the transaction of its caller. */
@Component
class DatabaseArchive implements Archive {
    private final JdbcClient jdbc;
    private final Openings openings;
    private final Diaries diaries;

    DatabaseArchive(JdbcClient jdbc, Openings openings, Diaries diaries) {
        this.jdbc = jdbc;
        this.openings = openings;
        this.diaries = diaries;
    }

    @Override
    public Optional<CaseFile> find(ApplicationId application) {
        return jdbc.sql(Rows.CASE + "where c.application = ?")
                .param(application.value())
                .query(Rows::caseFile)
                .optional();
    }

    @Override
    public CaseFile open(FileOpening opening) {
        return find(opening.application()).orElseGet(() -> {
            openings.open(opening);
            return find(opening.application()).orElseThrow();
        });
    }

    @Override
    public void close(CaseId id, Instant at) {
        jdbc.sql("update e_file_case set closed_at = ? where id = ? and closed_at is null")
                .params(Rows.at(at), id.value())
                .update();
    }

    @Override
    public boolean reopen(CaseId id) {
        return jdbc.sql("update e_file_case set closed_at = null where id = ? and closed_at is not null")
                        .param(id.value())
                        .update()
                == 1;
    }

    @Override
    public void setConfidentiality(FileId file, Confidentiality level) {
        jdbc.sql("update e_file set confidentiality = ? where id = ?")
                .params(level.name(), file.value())
                .update();
    }

    @Override
    public ChainHead lock(FileId file) {
        return diaries.lock(file);
    }

    @Override
    public Optional<EFile> lockIfThere(FileId file) {
        return jdbc.sql("select * from e_file where id = ? for update")
                .param(file.value())
                .query(Rows::file)
                .optional();
    }

    @Override
    public ChainHead head(FileId file) {
        return diaries.head(file);
    }

    @Override
    public void append(FileId file, DiaryEntry entry) {
        diaries.append(file, entry);
    }

    @Override
    public void delete(FileId file) {
        diaries.delete(file);
    }

    @Override
    public Set<UUID> filed(CaseId id) {
        return new HashSet<>(jdbc.sql("select journal_entry from e_file_entry where case_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list());
    }

    @Override
    public List<DiaryEntry> diary(FileId file) {
        return diaries.read(file);
    }

    @Override
    public Optional<EFile> file(FileId id) {
        return jdbc.sql("select * from e_file where id = ?")
                .param(id.value())
                .query(Rows::file)
                .optional();
    }

    @Override
    public List<CaseFile> cases(FileId file) {
        return jdbc.sql(Rows.CASE + "where c.file_id = ? order by c.case_number")
                .param(file.value())
                .query(Rows::caseFile)
                .list();
    }

    @Override
    public List<String> unitsInUse(AuthorityId authority) {
        return jdbc.sql("select distinct plan_unit from e_file where authority = ? order by plan_unit")
                .param(authority.value())
                .query(String.class)
                .list();
    }

    @Override
    public List<EFile> holding(DocumentId document) {
        return jdbc.sql("select * from e_file where id in (select file_id from e_file_document where document = ?)")
                .param(document.value())
                .query(Rows::file)
                .list();
    }
}
