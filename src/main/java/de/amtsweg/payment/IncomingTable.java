package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what the treasury has received. */
@Component
class IncomingTable {
    private final JdbcClient jdbc;

    IncomingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when this payment has been taken before */
    UUID insert(AuthorityId authority, String file, IncomingLine line, Instant now) {
        var id = TimeOrderedUuid.next();
        jdbc.sql("insert into incoming_payment (id, authority, payment_key, reference, amount, currency, received_on,"
                        + " file_name, line_number, taken_at, state) values (:id, :authority, :key, :reference, :amount,"
                        + " :currency, :day, :file, :line, :now, 'TAKEN')")
                .param("id", id)
                .param("authority", authority.value())
                .param("key", line.key())
                .param("reference", line.reference())
                .param("amount", line.amount() == null ? null : line.amount().amount(), Types.NUMERIC)
                .param("currency", line.currency())
                .param("day", line.receivedOn(), Types.DATE)
                .param("file", file)
                .param("line", line.number())
                .param("now", at(now))
                .update();
        return id;
    }

    /** Whether a payment with this key has been taken before, and if so, whether it was this very one. */
    Optional<Boolean> same(AuthorityId authority, IncomingLine line) {
        return jdbc.sql("select reference, amount, currency, received_on from incoming_payment"
                        + " where authority = ? and payment_key = ?")
                .params(authority.value(), line.key())
                .query((row, number) -> line.reference().equals(row.getString("reference"))
                        && line.currency().equals(row.getString("currency"))
                        && Optional.ofNullable(line.amount())
                                .equals(Optional.ofNullable(row.getBigDecimal("amount"))
                                        .map(Money::new))
                        && Optional.ofNullable(line.receivedOn())
                                .equals(Optional.ofNullable(row.getObject("received_on", LocalDate.class))))
                .optional();
    }

    void booked(UUID id, ApplicationId application) {
        jdbc.sql("update incoming_payment set state = 'BOOKED', application = ? where id = ?")
                .params(application.value(), id)
                .update();
    }

    void leave(UUID id, LeftOver.Reason reason) {
        jdbc.sql("update incoming_payment set state = 'LEFT_OVER', reason = ? where id = ?")
                .params(reason.name(), id)
                .update();
    }

    List<LeftOver> leftOver(List<AuthorityId> authorities, int atMost) {
        return authorities.isEmpty()
                ? List.of()
                : jdbc.sql("select * from incoming_payment where state = 'LEFT_OVER' and authority in (:authorities)"
                                + " order by taken_at, id fetch first " + atMost + " rows only")
                        .param(
                                "authorities",
                                authorities.stream().map(AuthorityId::value).toList())
                        .query(IncomingTable::leftOver)
                        .list();
    }

    Optional<AuthorityId> authorityOf(UUID id) {
        return jdbc.sql("select authority from incoming_payment where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(AuthorityId::new);
    }

    /** A payment that is still left over, for nobody else to take before this transaction ends. */
    Optional<LeftOver> lock(UUID id) {
        return jdbc.sql("select * from incoming_payment where id = ? and state = 'LEFT_OVER' for update")
                .param(id)
                .query(IncomingTable::leftOver)
                .optional();
    }

    void assigned(UUID id, ApplicationId application, PersonId person, Instant now) {
        jdbc.sql(
                        "update incoming_payment set state = 'ASSIGNED', application = ?, done_by = ?, done_at = ? where id = ?")
                .params(application.value(), person.value(), at(now), id)
                .update();
    }

    void settledElsewhere(UUID id, String because, PersonId person, Instant now) {
        jdbc.sql("update incoming_payment set state = 'SETTLED_ELSEWHERE', settled_because = ?, done_by = ?,"
                        + " done_at = ? where id = ?")
                .params(because, person.value(), at(now), id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static LeftOver leftOver(ResultSet row, int number) throws SQLException {
        return new LeftOver(
                row.getObject("id", UUID.class),
                new AuthorityId(row.getString("authority")),
                row.getString("payment_key"),
                row.getString("reference"),
                euros(row),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                LeftOver.Reason.valueOf(row.getString("reason")),
                row.getString("file_name"),
                row.getInt("line_number"));
    }

    private static Optional<Money> euros(ResultSet row) throws SQLException {
        return "EUR".equals(row.getString("currency"))
                ? Optional.ofNullable(row.getBigDecimal("amount")).map(Money::new)
                : Optional.empty();
    }
}
