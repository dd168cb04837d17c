package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.ServiceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How drafts stand in their table, under the hash of their token. */
@Component
class DraftRows {
    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as it is stored. */
    record Row(
            String key,
            ServiceKey service,
            int revision,
            Answers answers,
            long version,
            Instant changedAt,
            @Nullable ApplicationId application) {
        boolean isSubmitted() {
            return application != null;
        }

        @Override
        public String toString() {
            return "Row[" + service + "]";
        }
    }

    void insert(String key, ServiceKey service, int revision, Answers start, Instant now) {
        jdbc.sql("""
                        insert into draft (token_hash, service_key, revision, answers, version, changed_at)
                        values (:key, :service, :revision, :answers, 0, :now)""")
                .param("key", key)
                .param("service", service.value())
                .param("revision", revision)
                .param("answers", AnswersJson.write(start))
                .param("now", ApplicationRows.time(now))
                .update();
    }

    Optional<Row> find(String key) {
        return query("select * from draft where token_hash = :key", key);
    }

    /** Holds the row until the transaction ends: whoever comes second waits and then sees what the first one did. */
    Optional<Row> lock(String key) {
        return query("select * from draft where token_hash = :key for update", key);
    }

    void save(String key, Answers answers, Instant now) {
        jdbc.sql(
                        "update draft set answers = :answers, version = version + 1, changed_at = :now where token_hash = :key")
                .param("answers", AnswersJson.write(answers))
                .param("now", ApplicationRows.time(now))
                .param("key", key)
                .update();
    }

    /** Somebody is still writing, though nothing is saved. */
    void touch(String key, Instant now) {
        jdbc.sql("update draft set changed_at = :now where token_hash = :key")
                .param("now", ApplicationRows.time(now))
                .param("key", key)
                .update();
    }

    /** The answers move to the application; what stays is the memory that this draft became it. */
    void submitted(String key, ApplicationId application, Instant now) {
        for (var table : List.of("typed_page", "confirmed_email")) {
            jdbc.sql("delete from " + table + " where draft = :key")
                    .param("key", key)
                    .update();
        }
        jdbc.sql("""
                        update draft set answers = '{}', application = :application, version = version + 1, changed_at = :now
                        where token_hash = :key""")
                .param("application", application.value())
                .param("now", ApplicationRows.time(now))
                .param("key", key)
                .update();
    }

    List<String> unchangedSince(Instant moment) {
        return jdbc.sql("select token_hash from draft where changed_at < :moment order by token_hash")
                .param("moment", ApplicationRows.time(moment))
                .query(String.class)
                .list();
    }

    void delete(String key) {
        jdbc.sql("delete from draft where token_hash = :key").param("key", key).update();
    }

    private Optional<Row> query(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(DraftRows::row).optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var application = row.getObject("application", UUID.class);
        return new Row(
                row.getString("token_hash"),
                new ServiceKey(row.getString("service_key")),
                row.getInt("revision"),
                AnswersJson.read(row.getString("answers")),
                row.getLong("version"),
                java.util.Objects.requireNonNull(ApplicationRows.instant(row, "changed_at")),
                application == null ? null : new ApplicationId(application));
    }
}
