package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes offers to the archive. Every method takes part in the transaction of its caller. */
@Component
class OfferTable {
    private static final String SELECT = "select o.*, (select a.outcome from e_file_answer a where a.offer = o.id"
            + " order by a.read_at desc, a.digest fetch first 1 rows only) as answer from e_file_offer o";

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last offer of a file. */
    Optional<Offer> latest(FileId file) {
        return jdbc.sql(SELECT + " where file_id = ? order by round_number desc" + " fetch first 1 rows only")
                .param(file.value())
                .query(OfferTable::offer)
                .optional();
    }

    Optional<Offer> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(OfferTable::offer)
                .optional();
    }

    /** Offers that still have to be handed over, the oldest first. */
    List<Offer> requested() {
        return jdbc.sql(SELECT + " where state = 'REQUESTED' order by requested_at, id")
                .query(OfferTable::offer)
                .list();
    }

    /** The same file in the same round is always offered under the same name. */
    void insert(FileId file, int round, Actor actor, Instant now) {
        var id = UUID.nameUUIDFromBytes(("amtsweg/offer/" + file + "/" + round).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into e_file_offer (id, file_id, round_number, state, requested_by, requested_at)"
                        + " values (?, ?, ?, 'REQUESTED', ?, ?)")
                .params(id, file.value(), round, actor.id(), at(now))
                .update();
    }

    void failed(UUID id, OfferProblem problem) {
        jdbc.sql("update e_file_offer set problem = ? where id = ? and state = 'REQUESTED'")
                .params(problem.name(), id)
                .update();
    }

    /** False when somebody else has noted it. */
    boolean offered(UUID id, Instant now) {
        return jdbc.sql("update e_file_offer set state = 'OFFERED', problem = null, offered_at = ?"
                                + " where id = ? and state = 'REQUESTED'")
                        .params(at(now), id)
                        .update()
                == 1;
    }

    void entries(UUID id, long entries) {
        jdbc.sql("update e_file_offer set entry_count = ? where id = ?")
                .params(entries, id)
                .update();
    }

    boolean answered(UUID id, OfferState answer, Actor actor, Instant now) {
        return jdbc.sql("update e_file_offer set state = ?, answered_by = ?, answered_at = ?"
                                + " where id = ? and state = 'OFFERED'")
                        .params(answer.name(), actor.id(), at(now), id)
                        .update()
                == 1;
    }

    void withdraw(UUID id) {
        jdbc.sql("delete from e_file_offer where id = ? and state = 'REQUESTED'")
                .param(id)
                .update();
    }

    void delete(FileId file) {
        jdbc.sql("delete from e_file_answer where file_id = ?")
                .param(file.value())
                .update();
        jdbc.sql("delete from e_file_offer where file_id = ?")
                .param(file.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getInt("round_number"),
                OfferState.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("problem")).map(OfferProblem::valueOf),
                Optional.ofNullable(row.getObject("offered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("entry_count"),
                Optional.ofNullable(row.getString("answer")).map(AnswerOutcome::valueOf));
    }
}
