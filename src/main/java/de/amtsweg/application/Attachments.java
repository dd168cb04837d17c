package de.amtsweg.application;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.authority.Secrets;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which documents belong to which application, or to a draft until it is submitted. */
@Component
public class Attachments {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A document belongs to an application; adding it again changes nothing. */
    @Transactional
    public void add(ApplicationId application, DocumentId document, String name, Origin origin) {
        insert("application", application.value(), document, name, origin);
    }

    /** Somebody uploaded a document for a draft; it becomes part of the application on submission. */
    @Transactional
    public void add(DraftId draft, DocumentId document, String name) {
        insert("draft", draft.key(secrets), document, name, Origin.APPLICANT);
    }

    /** Somebody took an upload back before submitting. */
    @Transactional
    public void remove(DraftId draft, DocumentId document) {
        jdbc.sql("delete from attachment where draft = :draft and document = :document")
                .param("draft", draft.key(secrets))
                .param("document", document.value())
                .update();
    }

    public List<Attachment> of(ApplicationId application) {
        return jdbc.sql("select * from attachment where application = :application order by position")
                .param("application", application.value())
                .query(Attachments::attachment)
                .list();
    }

    public List<Attachment> of(DraftId draft) {
        return jdbc.sql("select * from attachment where draft = :draft order by position")
                .param("draft", draft.key(secrets))
                .query(Attachments::attachment)
                .list();
    }

    /** The latest document of an application with this name. */
    public Optional<Attachment> latest(ApplicationId application, String name) {
        return of(application).reversed().stream()
                .filter(attachment -> attachment.name().equals(name))
                .findFirst();
    }

    /** Whether a document belongs to this application: to be asked before it is shown to the applicant. */
    public boolean belongs(ApplicationId application, DocumentId document) {
        return of(application).stream()
                .anyMatch(attachment -> attachment.document().equals(document));
    }

    /** Takes a document off an application whose bytes are lawfully deleted. */
    @Transactional
    public void remove(ApplicationId application, DocumentId document) {
        jdbc.sql("delete from attachment where application = :application and document = :document")
                .param("application", application.value())
                .param("document", document.value())
                .update();
    }

    void submit(String draftKey, ApplicationId application) {
        jdbc.sql("update attachment set application = :application, draft = null where draft = :draft")
                .param("application", application.value())
                .param("draft", draftKey)
                .update();
    }

    /** Takes all uploads off a draft that is about to be deleted. */
    List<DocumentId> takeFromDraft(String draftKey) {
        var documents = jdbc.sql("select document from attachment where draft = :draft")
                .param("draft", draftKey)
                .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
        jdbc.sql("delete from attachment where draft = :draft")
                .param("draft", draftKey)
                .update();
        return documents;
    }

    private void insert(String owner, Object id, DocumentId document, String name, Origin origin) {
        jdbc.sql("insert into attachment (" + owner + ", document, name, origin, added_at)"
                        + " select :owner, :document, :name, :origin, :at where not exists"
                        + " (select 1 from attachment where " + owner + " = :owner and document = :document)")
                .param("owner", id)
                .param("document", document.value())
                .param("name", name)
                .param("origin", origin.name())
                .param("at", ApplicationRows.time(clock.instant()))
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new DocumentId(row.getObject("document", UUID.class)),
                row.getString("name"),
                Origin.valueOf(row.getString("origin")),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
