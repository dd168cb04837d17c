package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes fees. */
@Component
class FeeTable {
    private static final String FEE = "select * from fee where ";

    private final JdbcClient jdbc;

    FeeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Fee> find(ApplicationId application) {
        return query("application = ?", application.value());
    }

    Optional<Fee> find(PaymentReference reference) {
        return query("reference = ?", reference.value());
    }

    /** The fee, for nobody else to change before this transaction ends. */
    Optional<Fee> lock(ApplicationId application) {
        return query("application = ? for update", application.value());
    }

    void insert(Fee fee) {
        jdbc.sql("insert into fee (application, reference, status, fixed_at, version) values (?, ?, ?, ?, 0)")
                .params(
                        fee.application().value(),
                        fee.reference().value(),
                        fee.status().name(),
                        OffsetDateTime.ofInstant(fee.fixedAt(), ZoneOffset.UTC))
                .update();
        insert(fee.application(), 0, fee.lines());
    }

    private void insert(ApplicationId application, int after, List<FeeLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql("insert into fee_line (application, line_number, description, legal_basis, amount, booking_key)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            application.value(),
                            after + i + 1,
                            line.text(),
                            line.legalBasis(),
                            line.amount().amount(),
                            line.bookingKey())
                    .update();
        }
    }

    void update(Fee fee) {
        int updated = jdbc.sql("update fee set status = :status, due_on = :due, version = version + 1"
                        + " where application = :application and version = :version")
                .param("status", fee.status().name())
                .param("due", fee.dueOn().orElse(null), Types.DATE)
                .param("application", fee.application().value())
                .param("version", fee.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "The fee of application %s was changed by somebody else".formatted(fee.application()));
        }
    }

    /** Lines behind those there are. */
    void append(Fee fee, List<FeeLine> lines) {
        insert(fee.application(), fee.lines().size(), lines);
    }

    private Optional<Fee> query(String condition, Object value) {
        return jdbc.sql(FEE + condition)
                .param(value)
                .query(FeeTable::withoutLines)
                .optional()
                .map(fee -> fee.with(lines(fee.application().value())));
    }

    private List<FeeLine> lines(UUID application) {
        return jdbc.sql("select * from fee_line where application = ? order by line_number")
                .param(application)
                .query((row, number) -> new FeeLine(
                        row.getString("description"),
                        row.getString("legal_basis"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("booking_key")))
                .list();
    }

    private static Fee withoutLines(ResultSet row, int number) throws SQLException {
        return new Fee(
                new ApplicationId(row.getObject("application", UUID.class)),
                new PaymentReference(row.getString("reference")),
                List.of(),
                FeeStatus.valueOf(row.getString("status")),
                row.getObject("fixed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getLong("version"));
    }
}
