package de.amtsweg.application;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes an application for good: what it said, what was done with it, and that it ever was. */
@Component
public class Forgetting {
    /** What hangs on an application, so that each goes before what it hangs on. */
    private static final List<String> TABLES =
            List.of("follow_up", "clerk_finding", "request", "correction", "co_applicant", "attachment", "draft");

    private final Applications applications;
    private final Attachments attachments;
    private final Requests requests;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Forgetting(
            Applications applications,
            Attachments attachments,
            Requests requests,
            Journal journal,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.attachments = attachments;
        this.requests = requests;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Deletes everything about it in all rooms, in the caller's transaction, and gives back the documents that were held for
     * it: the caller knows which of them somebody else holds.
     *
     * @throws StillNeeded when some room cannot do without it yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<DocumentId> forget(ApplicationId id) {
        applications.lock(id);
        var application = applications.get(id);
        var forgotten = new ApplicationForgotten(id, application.authority());
        forgotten.leaves(documents(id));
        events.publishEvent(forgotten);
        for (var table : TABLES) {
            jdbc.sql("delete from " + table + " where application = ?")
                    .param(id.value())
                    .update();
        }
        journal.forget(id);
        jdbc.sql("delete from application where id = ?").param(id.value()).update();
        return forgotten.documents();
    }

    private List<DocumentId> documents(ApplicationId id) {
        var documents = new ArrayList<DocumentId>();
        attachments.of(id).forEach(attachment -> documents.add(attachment.document()));
        requests.of(id).forEach(request -> request.answer().ifPresent(answer -> documents.addAll(answer.documents())));
        journal.of(id).forEach(entry -> documents.addAll(entry.documents()));
        jdbc.sql("select a.document from attachment a join draft d on d.token_hash = a.draft where d.application = ?")
                .param(id.value())
                .query(UUID.class)
                .list()
                .forEach(document -> documents.add(new DocumentId(document)));
        jdbc.sql("delete from attachment where draft in (select token_hash from draft where application = ?)")
                .param(id.value())
                .update();
        return documents;
    }
}
