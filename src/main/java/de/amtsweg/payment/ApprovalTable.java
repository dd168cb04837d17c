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

/** Reads and writes who has approved which order. */
@Component
class ApprovalTable {
    private static final String WAITING =
            "select * from treasury_order where approvals_needed = true and approved_at is null and rejected_at is null";

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingOrder> waiting(List<AuthorityId> authorities) {
        return authorities.isEmpty()
                ? List.of()
                : jdbc.sql(WAITING + " and authority in (:authorities) order by ordered_at, id")
                        .param(
                                "authorities",
                                authorities.stream().map(AuthorityId::value).toList())
                        .query(ApprovalTable::order)
                        .list();
    }

    /** Wherever they wait. */
    List<WaitingOrder> waiting() {
        return jdbc.sql(WAITING).query(ApprovalTable::order).list();
    }

    Optional<AuthorityId> authorityOf(String key) {
        return jdbc.sql("select authority from treasury_order where order_key = ? and approvals_needed = true")
                .param(key)
                .query(String.class)
                .optional()
                .map(AuthorityId::new);
    }

    /** An order that still waits, for nobody else to approve before this transaction ends. */
    Optional<WaitingOrder> lock(String key) {
        return jdbc.sql(WAITING + " and order_key = ? for update")
                .param(key)
                .query(ApprovalTable::order)
                .optional();
    }

    void checked(String key, PersonId person, Instant now) {
        jdbc.sql("update treasury_order set checked_by = ?, checked_at = ? where order_key = ?")
                .params(person.value(), at(now), key)
                .update();
    }

    void approved(String key, PersonId person, Instant now) {
        jdbc.sql("update treasury_order set approved_by = ?, approved_at = ? where order_key = ?")
                .params(person.value(), at(now), key)
                .update();
    }

    /** Both approvals of an order; empty when it needs none. */
    Optional<Signed> signed(String key) {
        return jdbc.sql("select checked_by, checked_at, approved_by, approved_at from treasury_order"
                        + " where order_key = ? and approved_at is not null")
                .param(key)
                .query((row, number) -> new Signed(
                        row.getString("checked_by"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Who approved an order, by sign-in name, and when. */
    record Signed(String checkedBy, Instant checkedAt, String approvedBy, Instant approvedAt) {}

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static WaitingOrder order(ResultSet row, int number) throws SQLException {
        return new WaitingOrder(
                row.getString("order_key"),
                OrderKind.valueOf(row.getString("kind")),
                new ApplicationId(row.getObject("application", UUID.class)),
                new AuthorityId(row.getString("authority")),
                new Money(row.getBigDecimal("amount")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("checked_by")).map(PersonId::new));
    }
}
