package de.amtsweg.efile.database;

import de.amtsweg.efile.CaseId;
import de.amtsweg.efile.ChainHead;
import de.amtsweg.efile.DiaryEntry;
import de.amtsweg.efile.FileId;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the diaries of e-files. */
@Component
class Diaries {
    private static final String HEAD = "select entry_count, head_hash from e_file where id = ?";
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Diaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChainHead lock(FileId file) {
        return head(file, HEAD + " for update");
    }

    ChainHead head(FileId file) {
        return head(file, HEAD);
    }

    private ChainHead head(FileId file, String sql) {
        return jdbc.sql(sql)
                .param(file.value())
                .query((row, number) -> new ChainHead(row.getLong("entry_count"), row.getString("head_hash")))
                .single();
    }

    void append(FileId file, DiaryEntry entry) {
        jdbc.sql("insert into e_file_entry (file_id, entry_number, case_id, journal_entry, happened_at, actor_kind,"
                        + " actor_id, on_behalf_of, entry_type, details, previous_hash, hash)"
                        + " values (:file, :number, :case, :journal, :at, :kind, :actor, :behalf, :type, :details,"
                        + " :previous, :hash)")
                .param("file", file.value())
                .param("number", entry.position())
                .param("case", entry.caseId().value())
                .param("journal", entry.journalEntry())
                .param("at", Rows.at(entry.at()))
                .param("kind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("behalf", entry.actor().onBehalfOf().map(PersonId::value).orElse(null))
                .param("type", entry.type())
                .param("details", json.writeValueAsString(new TreeMap<>(entry.details())))
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
        for (int i = 0; i < entry.documents().size(); i++) {
            var document = entry.documents().get(i);
            jdbc.sql("insert into e_file_document (file_id, entry_number, document_number, document, sha256)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(file.value(), entry.position(), i + 1, document.id().value(), document.sha256())
                    .update();
        }
        jdbc.sql("update e_file set entry_count = ?, head_hash = ? where id = ?")
                .params(entry.position(), entry.hash(), file.value())
                .update();
    }

    /** Deletes it with everything that hangs on the file, so that each goes before what it hangs on. */
    void delete(FileId file) {
        for (var table : List.of("e_file_document", "e_file_entry", "e_file_case")) {
            jdbc.sql("delete from " + table + " where file_id = ?")
                    .param(file.value())
                    .update();
        }
        jdbc.sql("delete from e_file where id = ?").param(file.value()).update();
    }

    List<DiaryEntry> read(FileId file) {
        var documents = documents(file);
        return jdbc.sql("select * from e_file_entry where file_id = ? order by entry_number")
                .param(file.value())
                .query((row, number) -> entry(row, documents.getOrDefault(row.getLong("entry_number"), List.of())))
                .list();
    }

    private Map<Long, List<DiaryEntry.Filed>> documents(FileId file) {
        var byEntry = new HashMap<Long, List<DiaryEntry.Filed>>();
        jdbc.sql("select * from e_file_document where file_id = ? order by entry_number, document_number")
                .param(file.value())
                .query(row -> {
                    byEntry.computeIfAbsent(row.getLong("entry_number"), entry -> new ArrayList<>())
                            .add(new DiaryEntry.Filed(
                                    new DocumentId(row.getObject("document", UUID.class)), row.getString("sha256")));
                });
        return byEntry;
    }

    private DiaryEntry entry(ResultSet row, List<DiaryEntry.Filed> documents) throws SQLException {
        return new DiaryEntry(
                row.getLong("entry_number"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("journal_entry", UUID.class),
                Rows.instant(row, "happened_at"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::new)),
                row.getString("entry_type"),
                json.readValue(row.getString("details"), DETAILS),
                documents,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
