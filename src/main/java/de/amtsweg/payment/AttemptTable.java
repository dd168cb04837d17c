package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.net.URI;
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

/** Reads and writes attempts to pay. */
@Component
class AttemptTable {
    private static final String SELECT =
            "select a.*, f.reference from payment_attempt a join fee f on f.application = a.application where ";

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaymentAttempt> find(AttemptId id) {
        return jdbc.sql(SELECT + "a.id = ?")
                .param(id.value())
                .query(AttemptTable::attempt)
                .optional();
    }

    Optional<PaymentAttempt> paidUnder(String provider, String providerReference) {
        return jdbc.sql(SELECT + "a.provider = ? and a.provider_reference = ?")
                .params(provider, providerReference)
                .query(AttemptTable::attempt)
                .optional();
    }

    List<PaymentAttempt> of(ApplicationId application) {
        return jdbc.sql(SELECT + "a.application = ? order by a.started_at, a.id")
                .param(application.value())
                .query(AttemptTable::attempt)
                .list();
    }

    PaymentAttempt add(Fee fee, String provider, URI returnTo, Instant now) {
        var attempt = new PaymentAttempt(
                AttemptId.next(),
                fee.application(),
                fee.reference(),
                provider,
                fee.total(),
                AttemptStatus.OPEN,
                Optional.empty(),
                Optional.empty(),
                returnTo,
                now);
        jdbc.sql(
                        "insert into payment_attempt (id, application, provider, amount, status, booked, return_to, started_at)"
                                + " values (?, ?, ?, ?, ?, false, ?, ?)")
                .params(
                        attempt.id().value(),
                        attempt.application().value(),
                        attempt.provider(),
                        attempt.amount().amount(),
                        attempt.status().name(),
                        attempt.returnTo().toString(),
                        at(attempt.startedAt()))
                .update();
        return attempt;
    }

    void returnTo(AttemptId id, URI page) {
        jdbc.sql("update payment_attempt set return_to = ? where id = ?")
                .params(page.toString(), id.value())
                .update();
    }

    /** Answers false when the attempt has ended in the meantime. */
    boolean transaction(AttemptId id, String transaction) {
        return jdbc.sql("update payment_attempt set provider_transaction = ? where id = ? and status = 'OPEN'")
                        .params(transaction, id.value())
                        .update()
                == 1;
    }

    Optional<PaymentAttempt> withTransaction(String provider, String transaction) {
        return jdbc.sql(SELECT + "a.provider = ? and a.provider_transaction = ?")
                .params(provider, transaction)
                .query(AttemptTable::attempt)
                .optional();
    }

    /** Answers false when the attempt has ended in the meantime. */
    boolean end(AttemptId id, AttemptStatus end, Instant now) {
        return jdbc.sql("update payment_attempt set status = ?, ended_at = ? where id = ? and status = 'OPEN'")
                        .params(end.name(), at(now), id.value())
                        .update()
                == 1;
    }

    /** Answers false when the attempt has ended, or the provider has given it a number meanwhile. */
    boolean endLost(PaymentAttempt lost, Instant now) {
        return jdbc.sql("update payment_attempt set status = 'FAILED', ended_at = ?"
                                + " where id = ? and status = 'OPEN' and coalesce(provider_transaction, '') = ?")
                        .params(at(now), lost.id().value(), lost.transaction().orElse(""))
                        .update()
                == 1;
    }

    void paid(AttemptId id, String providerReference, boolean booked, Instant now) {
        jdbc.sql("update payment_attempt set status = 'PAID', provider_reference = ?, booked = ?, ended_at = ?"
                        + " where id = ?")
                .params(providerReference, booked, at(now), id.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static PaymentAttempt attempt(ResultSet row, int number) throws SQLException {
        return new PaymentAttempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                new PaymentReference(row.getString("reference")),
                row.getString("provider"),
                new Money(row.getBigDecimal("amount")),
                AttemptStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("provider_transaction")),
                Optional.ofNullable(row.getString("provider_reference")),
                URI.create(row.getString("return_to")),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
