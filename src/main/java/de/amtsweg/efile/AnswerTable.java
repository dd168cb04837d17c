package de.amtsweg.efile;

import de.amtsweg.shared.UnitId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the archive answered by message. Every method takes part in the transaction of its caller. */
@Component
class AnswerTable {
    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a message of these bytes has done its work. */
    boolean isDone(String digest) {
        return jdbc.sql("select outcome from e_file_answer where digest = ?")
                .param(digest)
                .query(String.class)
                .optional()
                .map(AnswerOutcome::valueOf)
                .filter(outcome -> !outcome.isRefused())
                .isPresent();
    }

    boolean has(UUID offer, AnswerOutcome outcome) {
        return jdbc.sql("select count(*) from e_file_answer where offer = ? and outcome = ?")
                        .params(offer, outcome.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A file that was refused may come again and be looked at again. */
    void put(String digest, String fileName, Optional<Offer> offer, AnswerOutcome outcome, Instant now) {
        jdbc.sql("delete from e_file_answer where digest = ?").param(digest).update();
        jdbc.sql("insert into e_file_answer (digest, file_name, offer, file_id, outcome, read_at)"
                        + " values (:digest, :name, :offer, :file, :outcome, :at)")
                .param("digest", digest)
                .param("name", fileName)
                .param("offer", offer.map(Offer::id).orElse(null), Types.OTHER)
                .param("file", offer.map(one -> one.file().value()).orElse(null), Types.OTHER)
                .param("outcome", outcome.name())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Refused answers about files of these units, or about no file we know; the newest first. */
    List<RefusedAnswer> refused(Set<UnitId> units, int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select a.file_name, a.outcome, a.read_at, f.id, f.reference from e_file_answer a"
                        + " left join e_file f on f.id = a.file_id"
                        + " where a.outcome in (:refused) and (f.id is null or f.unit in (:units))"
                        + " order by a.read_at desc, a.digest fetch first " + most + " rows only")
                .param(
                        "refused",
                        Arrays.stream(AnswerOutcome.values())
                                .filter(AnswerOutcome::isRefused)
                                .map(Enum::name)
                                .toList())
                .param("units", units.stream().map(UnitId::value).toList())
                .query((row, number) -> new RefusedAnswer(
                        row.getString("file_name"),
                        AnswerOutcome.valueOf(row.getString("outcome")),
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("id", UUID.class)).map(FileId::new),
                        Optional.ofNullable(row.getString("reference"))))
                .list();
    }
}
