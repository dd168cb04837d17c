package de.amtsweg.application;

import de.amtsweg.application.CoApplicant.Answer;
import de.amtsweg.application.CoApplicant.State;
import de.amtsweg.shared.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How those who apply together with the applicant stand in their table. */
@Component
class CoApplicantRows {
    private final JdbcClient jdbc;

    CoApplicantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CoApplicant who, String linkHash) {
        jdbc.sql("""
                        insert into co_applicant (id, application, position, name, email, link, link_hash, state)
                        values (:id, :application, :position, :name, :email, :link, :hash, :state)""")
                .param("id", who.id().value())
                .param("application", who.application().value())
                .param("position", who.position())
                .param("name", who.name())
                .param("email", who.email().orElse(null))
                .param("link", who.link())
                .param("hash", linkHash)
                .param("state", who.state().name())
                .update();
    }

    List<CoApplicant> of(ApplicationId application) {
        return jdbc.sql("select * from co_applicant where application = ? order by position")
                .param(application.value())
                .query(CoApplicantRows::coApplicant)
                .list();
    }

    Optional<CoApplicant> find(CoApplicantId id) {
        return jdbc.sql("select * from co_applicant where id = ?")
                .param(id.value())
                .query(CoApplicantRows::coApplicant)
                .optional();
    }

    Optional<CoApplicant> withLink(String linkHash) {
        return jdbc.sql("select * from co_applicant where link_hash = ?")
                .param(linkHash)
                .query(CoApplicantRows::coApplicant)
                .optional();
    }

    void asked(ApplicationId application, LocalDate due) {
        jdbc.sql("update co_applicant set due = ?, state = 'OPEN' where application = ?"
                        + " and state in ('OPEN', 'UNANSWERED')")
                .params(due, application.value())
                .update();
    }

    void newLink(CoApplicantId id, String email, int link, String linkHash) {
        jdbc.sql("update co_applicant set email = ?, link = ?, link_hash = ? where id = ?")
                .params(email, link, linkHash, id.value())
                .update();
    }

    void answered(CoApplicantId id, State state, Answer answer) {
        jdbc.sql("""
                        update co_applicant set state = ?, statement = ?, answer_channel = ?, answered_at = ?
                        where id = ?""")
                .params(
                        state.name(),
                        answer.statement(),
                        answer.channel().name(),
                        ApplicationRows.time(answer.at()),
                        id.value())
                .update();
    }

    int unanswered(ApplicationId application) {
        return jdbc.sql("update co_applicant set state = 'UNANSWERED' where application = ? and state = 'OPEN'")
                .param(application.value())
                .update();
    }

    private static CoApplicant coApplicant(ResultSet row, int number) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new CoApplicant(
                new CoApplicantId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getInt("position"),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                row.getInt("link"),
                state,
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                state.isWaitedFor() ? Optional.empty() : Optional.of(answer(row)));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("statement"),
                Channel.valueOf(row.getString("answer_channel")),
                Objects.requireNonNull(ApplicationRows.instant(row, "answered_at")));
    }
}
