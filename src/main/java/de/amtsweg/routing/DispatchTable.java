package de.amtsweg.routing;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what was handed over. */
@Component
class DispatchTable {
    private static final int REASON_LENGTH = 1000;

    private final JdbcClient jdbc;

    DispatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dispatch dispatch) {
        jdbc.sql("insert into dispatch (id, idempotency_key, application, recipient, channel, purpose, legal_basis,"
                        + " content, state, handed_over_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        dispatch.id().value(),
                        dispatch.idempotencyKey(),
                        dispatch.application().value(),
                        dispatch.recipient().value(),
                        dispatch.channel(),
                        dispatch.purpose(),
                        dispatch.legalBasis(),
                        dispatch.content(),
                        dispatch.state().name(),
                        at(dispatch.handedOverAt()))
                .update();
    }

    Optional<Dispatch> find(String idempotencyKey) {
        return jdbc.sql("select * from dispatch where idempotency_key = ?")
                .param(idempotencyKey)
                .query(DispatchTable::dispatch)
                .optional();
    }

    /** The dispatch, for nobody else to change before this transaction ends. */
    Optional<Dispatch> lock(DispatchId id) {
        return jdbc.sql("select * from dispatch where id = ? for update")
                .param(id.value())
                .query(DispatchTable::dispatch)
                .optional();
    }

    List<Dispatch> of(ApplicationId application) {
        return jdbc.sql("select * from dispatch where application = ? order by handed_over_at, id")
                .param(application.value())
                .query(DispatchTable::dispatch)
                .list();
    }

    /** What may still be answered, oldest first. */
    List<Dispatch> unanswered() {
        return jdbc.sql("select * from dispatch where state = 'HANDED_OVER' order by handed_over_at, id")
                .query(DispatchTable::dispatch)
                .list();
    }

    void answered(DispatchId id, DispatchState state, Instant now, Optional<String> reason) {
        var kept = reason.map(text -> text.substring(0, Math.min(text.length(), REASON_LENGTH)));
        jdbc.sql("update dispatch set state = :state, answered_at = :at, reason = :reason where id = :id")
                .param("state", state.name())
                .param("at", at(now))
                .param("reason", kept.orElse(null), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                new DispatchId(row.getObject("id", UUID.class)),
                row.getString("idempotency_key"),
                new ApplicationId(row.getObject("application", UUID.class)),
                new AuthorityId(row.getString("recipient")),
                row.getString("channel"),
                row.getString("purpose"),
                row.getString("legal_basis"),
                row.getBytes("content"),
                DispatchState.valueOf(row.getString("state")),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("reason")));
    }
}
