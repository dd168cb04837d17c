package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes reliefs. */
@Component
class ReliefTable {
    private final JdbcClient jdbc;

    ReliefTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Relief> of(ApplicationId application) {
        return select("application = ?", application);
    }

    /** Those the payer has not been told of. */
    List<Relief> untold(ApplicationId application) {
        return select("application = ? and told_at is null", application);
    }

    void insert(ApplicationId application, Relief relief) {
        jdbc.sql("""
                        insert into fee_relief
                            (application, number, amount, legal_basis, reason, effect, person, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        application.value(),
                        relief.number(),
                        relief.grant().amount().amount(),
                        relief.grant().legalBasis(),
                        relief.grant().reason(),
                        relief.effect().name(),
                        relief.grantedBy().value(),
                        at(relief.grantedAt()))
                .update();
    }

    void told(ApplicationId application, Relief relief, Instant now) {
        jdbc.sql("update fee_relief set told_at = ? where application = ? and number = ?")
                .params(at(now), application.value(), relief.number())
                .update();
    }

    private List<Relief> select(String condition, ApplicationId application) {
        return jdbc.sql("select * from fee_relief where " + condition + " order by number")
                .param(application.value())
                .query(ReliefTable::relief)
                .list();
    }

    private static Relief relief(ResultSet row, int line) throws SQLException {
        return new Relief(
                row.getInt("number"),
                new ReliefGrant(
                        new Money(row.getBigDecimal("amount")), row.getString("legal_basis"), row.getString("reason")),
                Relief.Effect.valueOf(row.getString("effect")),
                new PersonId(row.getString("person")),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
