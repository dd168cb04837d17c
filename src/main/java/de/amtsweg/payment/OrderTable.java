package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.TimeOrderedUuid;
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
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what the treasury was asked to do. */
@Component
class OrderTable {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TreasuryOrder> find(String key) {
        return jdbc.sql("select * from treasury_order where order_key = ?")
                .param(key)
                .query(OrderTable::order)
                .optional();
    }

    List<TreasuryOrder> of(ApplicationId application) {
        return jdbc.sql("select * from treasury_order where application = ? order by ordered_at, id")
                .param(application.value())
                .query(OrderTable::order)
                .list();
    }

    List<String> outstanding() {
        return jdbc.sql("select order_key from treasury_order where exported_at is null"
                        + " and (approvals_needed = false or approved_at is not null) order by ordered_at, id")
                .query(String.class)
                .list();
    }

    OrderContent content(String key) {
        return jdbc.sql("select content from treasury_order where order_key = ?")
                .param(key)
                .query((row, number) -> json.readValue(row.getString(1), OrderContent.class))
                .single();
    }

    /** Notes an order; one that needs approvals is not outstanding before it has them. */
    void insert(TreasuryOrder order, OrderContent content, boolean approvalsNeeded) {
        jdbc.sql("insert into treasury_order (id, order_key, kind, application, amount, content, ordered_at, authority,"
                        + " approvals_needed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        TimeOrderedUuid.next(),
                        order.key(),
                        order.kind().name(),
                        order.application().value(),
                        order.amount().amount(),
                        json.writeValueAsString(content),
                        OffsetDateTime.ofInstant(order.orderedAt(), ZoneOffset.UTC),
                        content.behoerde(),
                        approvalsNeeded)
                .update();
    }

    void exported(String key, Instant now) {
        jdbc.sql("update treasury_order set exported_at = ? where order_key = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), key)
                .update();
    }

    private static TreasuryOrder order(ResultSet row, int number) throws SQLException {
        return new TreasuryOrder(
                row.getString("order_key"),
                OrderKind.valueOf(row.getString("kind")),
                new ApplicationId(row.getObject("application", UUID.class)),
                new Money(row.getBigDecimal("amount")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("exported_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
