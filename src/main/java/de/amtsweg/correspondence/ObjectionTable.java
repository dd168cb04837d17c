package de.amtsweg.correspondence;

import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes objections. */
@Component
class ObjectionTable {
    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection objection, Instant now) {
        jdbc.sql("""
                insert into objection (id, application, notice, form, received_on, late, letter, filed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        objection.id().value(),
                        objection.application().value(),
                        objection.notice().value(),
                        objection.form().name(),
                        objection.receivedOn(),
                        objection.late(),
                        objection.letter().value(),
                        at(now))
                .update();
    }

    /** Answers false when it was settled before. */
    boolean settle(ObjectionId id, Outcome outcome, Instant now) {
        return jdbc.sql("update objection set outcome = ?, settled_at = ? where id = ? and outcome is null")
                        .params(outcome.name(), at(now), id.value())
                        .update()
                == 1;
    }

    Optional<Objection> find(ObjectionId id) {
        return jdbc.sql("select * from objection where id = ?")
                .param(id.value())
                .query(ObjectionTable::objection)
                .optional();
    }

    /** The newest one against a notice. */
    Optional<Objection> against(DocumentId notice) {
        return jdbc.sql("select * from objection where notice = ? order by filed_at desc, id desc"
                        + " fetch first 1 rows only")
                .param(notice.value())
                .query(ObjectionTable::objection)
                .optional();
    }

    List<Objection> of(ApplicationId application) {
        return jdbc.sql("select * from objection where application = ? order by filed_at, id")
                .param(application.value())
                .query(ObjectionTable::objection)
                .list();
    }

    boolean isAnyOpen(ApplicationId application) {
        return jdbc.sql("select count(*) from objection where application = ? and outcome is null")
                        .param(application.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                new ObjectionId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                new DocumentId(row.getObject("notice", UUID.class)),
                Form.valueOf(row.getString("form")),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("late"),
                new DocumentId(row.getObject("letter", UUID.class)),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf));
    }
}
