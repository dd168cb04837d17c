package de.amtsweg.application;

import de.amtsweg.application.Application.State;
import de.amtsweg.application.Application.Submission;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How applications stand in their table. */
@Component
class ApplicationRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Application application, String codeHash) {
        Submission what = application.submission();
        jdbc.sql("""
                        insert into application (id, number, service_key, revision, status, channel, received_on, entered_at,
                            place, answers, email, parties, code_hash, version)
                        values (:id, :number, :service, :revision, :status, :channel, :received, :entered,
                            :place, :answers, :email, :parties, :code, 0)""")
                .param("id", what.id().value())
                .param("number", what.number().value())
                .param("service", what.packageId().key().value())
                .param("revision", what.packageId().revision())
                .param("status", application.status().name())
                .param("channel", what.channel().name())
                .param("received", what.receivedOn())
                .param("entered", time(what.enteredAt()))
                .param("place", what.place().value())
                .param("answers", AnswersJson.write(what.answers()))
                .param("email", what.email().orElse(null))
                .param("parties", JSON.writeValueAsString(what.parties()))
                .param("code", codeHash)
                .update();
    }

    /** Whether the row still had the version that was read. */
    boolean update(Application application) {
        State state = application.state();
        return jdbc.sql("""
                                update application set status = :status, authority = :authority, unit = :unit, outcome = :outcome,
                                    decided_at = :decided, closed_at = :closed, version = version + 1
                                where id = :id and version = :version""")
                        .param("status", state.status().name())
                        .param(
                                "authority",
                                state.authority().map(AuthorityId::value).orElse(null))
                        .param("unit", state.unit().map(UnitId::value).orElse(null))
                        .param("outcome", state.outcome().orElse(null))
                        .param(
                                "decided",
                                state.decidedAt().map(ApplicationRows::time).orElse(null))
                        .param(
                                "closed",
                                state.closedAt().map(ApplicationRows::time).orElse(null))
                        .param("id", application.id().value())
                        .param("version", application.version())
                        .update()
                == 1;
    }

    void correct(ApplicationId id, Answers answers, Optional<String> email, Parties parties) {
        jdbc.sql("""
                        update application set answers = :answers, email = :email, parties = :parties, version = version + 1
                        where id = :id""")
                .param("answers", AnswersJson.write(answers))
                .param("email", email.orElse(null))
                .param("parties", JSON.writeValueAsString(parties))
                .param("id", id.value())
                .update();
    }

    // Findings are read afterwards: a second query while the first one is open would take a second connection.
    Application withoutFindings(ResultSet row, int number) throws SQLException {
        var submission = new Submission(
                new ApplicationId(row.getObject("id", UUID.class)),
                new ApplicationNumber(row.getString("number")),
                new PackageId(new ServiceKey(row.getString("service_key")), row.getInt("revision")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                new Ars(row.getString("place")),
                AnswersJson.read(row.getString("answers")),
                Optional.ofNullable(row.getString("email")),
                JSON.readValue(row.getString("parties"), Parties.class));
        var state = new State(
                ApplicationStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("authority")).map(AuthorityId::new),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(instant(row, "decided_at")),
                Optional.ofNullable(instant(row, "closed_at")));
        return new Application(submission, state, Findings.NONE, row.getLong("version"));
    }

    Application withFindings(Application application) {
        return application.with(findings(application.id()));
    }

    private Findings findings(ApplicationId application) {
        var findings = Findings.NONE;
        for (var one : jdbc.sql(
                        "select proceeding, findings from clerk_finding where application = ? order by position")
                .param(application.value())
                .query(ApplicationRows::recorded)
                .list()) {
            findings = findings.and(one.proceeding(), one.findings());
        }
        return findings;
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                Optional.ofNullable(row.getObject("proceeding", UUID.class)).map(Proceeding::new),
                AnswersJson.read(row.getString("findings")));
    }

    private record Recorded(Optional<Proceeding> proceeding, Answers findings) {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
