package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
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

/** Reads and writes who has rejected which order. */
@Component
class RejectionTable {
    private static final String REJECTED = "select * from treasury_order where rejected_at is not null and ";

    private final JdbcClient jdbc;

    RejectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RejectedOrder> rejected(List<AuthorityId> authorities) {
        return authorities.isEmpty()
                ? List.of()
                : jdbc.sql(REJECTED + "authority in (:authorities) order by rejected_at, id")
                        .param(
                                "authorities",
                                authorities.stream().map(AuthorityId::value).toList())
                        .query(RejectionTable::order)
                        .list();
    }

    Optional<RejectedOrder> find(String key) {
        return jdbc.sql(REJECTED + "order_key = ?")
                .param(key)
                .query(RejectionTable::order)
                .optional();
    }

    /** A rejected order, for nobody else to submit again before this transaction ends. */
    Optional<RejectedOrder> lock(String key) {
        return jdbc.sql(REJECTED + "order_key = ? for update")
                .param(key)
                .query(RejectionTable::order)
                .optional();
    }

    void rejected(String key, PersonId person, String because, Instant now) {
        jdbc.sql("update treasury_order set rejected_by = ?, rejected_at = ?, rejected_because = ?"
                        + " where order_key = ?")
                .params(person.value(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), because, key)
                .update();
    }

    /** As if nobody had ever looked at it. */
    void submittedAgain(String key) {
        jdbc.sql("update treasury_order set rejected_by = null, rejected_at = null, rejected_because = null,"
                        + " checked_by = null, checked_at = null where order_key = ?")
                .param(key)
                .update();
    }

    private static RejectedOrder order(ResultSet row, int number) throws SQLException {
        return new RejectedOrder(
                row.getString("order_key"),
                OrderKind.valueOf(row.getString("kind")),
                new ApplicationId(row.getObject("application", UUID.class)),
                new Money(row.getBigDecimal("amount")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("rejected_by")),
                row.getObject("rejected_at", OffsetDateTime.class).toInstant(),
                row.getString("rejected_because"));
    }
}
