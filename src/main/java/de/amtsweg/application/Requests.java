package de.amtsweg.application;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Request.Answer;
import de.amtsweg.application.Request.State;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the authority asks applicants for, and their answers. */
@Component
public class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Attachments attachments;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            JdbcClient jdbc,
            Applications applications,
            Attachments attachments,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.attachments = attachments;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the applicant for something. While a request is open, asking again gives that one: nobody is asked twice at once. */
    @Transactional
    public RequestId ask(ApplicationId application, Actor actor, String text, LocalDate due) {
        applications.lock(application);
        return open(application).map(Request::id).orElseGet(() -> insert(application, actor, text, due));
    }

    private RequestId insert(ApplicationId application, Actor actor, String text, LocalDate due) {
        var id = RequestId.next();
        jdbc.sql("""
                        insert into request (id, application, text, asked_at, due, state)
                        values (:id, :application, :text, :now, :due, 'OPEN')""")
                .param("id", id.value())
                .param("application", application.value())
                .param("text", text)
                .param("now", ApplicationRows.time(clock.instant()))
                .param("due", due)
                .update();
        journal.record(application, actor, "request-asked", Map.of("due", due.toString()), List.of());
        return id;
    }

    /** @throws NoSuchElementException when there is no such request */
    public Request get(RequestId id) {
        return one("select * from request where id = :id", id);
    }

    /** The request that waits for an answer. */
    public Optional<Request> open(ApplicationId application) {
        return of(application).stream()
                .filter(request -> request.state() == State.OPEN)
                .findFirst();
    }

    public List<Request> of(ApplicationId application) {
        return jdbc.sql("select * from request where application = :application order by asked_at, id")
                .param("application", application.value())
                .query(Requests::request)
                .list();
    }

    /**
     * Records the applicant's answer, on whichever way it came; also when it comes late. Says whether this was the
     * answer: when there is one already, nothing changes and nobody is told again.
     */
    @Transactional
    public boolean answer(RequestId id, Actor actor, String text, List<DocumentId> documents, Channel channel) {
        var request = one("select * from request where id = :id for update", id);
        if (request.state() == State.ANSWERED) {
            return false;
        }
        jdbc.sql("""
                        update request set state = 'ANSWERED', answer = :answer, answer_documents = :documents,
                            answer_channel = :channel, answered_at = :now
                        where id = :id""")
                .param("answer", text)
                .param(
                        "documents",
                        JSON.writeValueAsString(
                                documents.stream().map(DocumentId::value).toList()))
                .param("channel", channel.name())
                .param("now", ApplicationRows.time(clock.instant()))
                .param("id", id.value())
                .update();
        documents.forEach(
                document -> attachments.add(request.application(), document, "nachfrage." + id, Origin.APPLICANT));
        journal.record(request.application(), actor, "request-answered", Map.of("channel", channel.word()), documents);
        events.publishEvent(new RequestAnswered(request.application(), id));
        return true;
    }

    /** The time is over; a late answer still counts. */
    @Transactional
    public void unanswered(RequestId id) {
        var request = one("select * from request where id = :id for update", id);
        if (request.state() == State.OPEN) {
            jdbc.sql("update request set state = 'UNANSWERED' where id = :id")
                    .param("id", id.value())
                    .update();
            journal.record(request.application(), Actor.system("deadline"), "request-unanswered", Map.of(), List.of());
        }
    }

    private Request one(String sql, RequestId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(Requests::request)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No request " + id));
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("text"),
                Objects.requireNonNull(ApplicationRows.instant(row, "asked_at")),
                row.getObject("due", LocalDate.class),
                state,
                state == State.ANSWERED ? Optional.of(answer(row)) : Optional.empty());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("answer"),
                JSON.readValue(row.getString("answer_documents"), new TypeReference<List<UUID>>() {}).stream()
                        .map(DocumentId::new)
                        .toList(),
                Channel.valueOf(row.getString("answer_channel")),
                Objects.requireNonNull(ApplicationRows.instant(row, "answered_at")));
    }
}
