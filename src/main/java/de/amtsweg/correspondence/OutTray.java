package de.amtsweg.correspondence;

import de.amtsweg.correspondence.OutTray.About.OfApplication;
import de.amtsweg.correspondence.OutTray.About.OfDraft;
import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails. */
@Component
class OutTray {
    private final JdbcClient jdbc;
    private final Clock clock;

    OutTray(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a mail is about; it says so without a name. */
    sealed interface About {
        /** An application. */
        record OfApplication(ApplicationId id) implements About {
            @Override
            public String toString() {
                return "application " + id;
            }
        }

        /**
         * A draft; the mail goes when the draft goes.
         *
         * @param key what stands for it in the database
         */
        record OfDraft(String key) implements About {
            @Override
            public String toString() {
                return "a draft";
            }
        }
    }

    /** A mail that is about to be sent. */
    record Mail(UUID id, About about, String template, String recipient, MailText text) {
        static Mail to(String recipient, About about, String template, MailText text) {
            return new Mail(TimeOrderedUuid.next(), about, template, recipient, text);
        }

        Mail as(UUID known) {
            return new Mail(known, about, template, recipient, text);
        }

        @Override
        public String toString() {
            return "Mail[" + id + "]";
        }
    }

    /** What is known of the mail with this key. */
    record Known(UUID id, State state, Optional<MailFailure> failure) {
        Known(UUID id, State state) {
            this(id, state, Optional.empty());
        }
    }

    Optional<Known> find(String key) {
        return jdbc.sql("select id, state, failure from outgoing_mail where idempotency_key = ?")
                .param(key)
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("failure")).map(MailFailure::valueOf)))
                .optional();
    }

    void write(String key, Mail mail, String body) {
        jdbc.sql("""
                insert into outgoing_mail (id, idempotency_key, application, draft, template, recipient, subject, body,
                    state, attempts, journaled, written_at, sent_at)
                values (:id, :key, :application, :draft, :template, :recipient, :subject, :body, :state, 0, false, :at,
                    null)""")
                .param("id", mail.id())
                .param("key", key)
                .param("application", mail.about() instanceof OfApplication(var id) ? id.value() : null)
                .param("draft", mail.about() instanceof OfDraft(var draft) ? draft : null)
                .param("template", mail.template())
                .param("recipient", mail.recipient())
                .param("subject", mail.text().subject())
                .param("body", body)
                .param("state", State.WRITTEN.name())
                .param("at", now())
                .update();
    }

    void attempted(UUID id) {
        jdbc.sql("update outgoing_mail set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    /** It has left the house, or was caught. */
    void settle(UUID id, State state) {
        jdbc.sql("update outgoing_mail set state = ?, sent_at = ? where id = ?")
                .params(state.name(), now(), id)
                .update();
    }

    /** Whether the journal does not know of this mail yet; from now on it does. */
    boolean takeForJournal(UUID id) {
        return jdbc.sql("update outgoing_mail set journaled = true where id = ? and journaled = false")
                        .param(id)
                        .update()
                == 1;
    }

    List<SentMail> latest(int atMost) {
        return jdbc.sql("select * from outgoing_mail order by written_at desc, id desc fetch first ? rows only")
                .param(atMost)
                .query(OutTray::mail)
                .list();
    }

    List<SentMail> of(ApplicationId application) {
        return jdbc.sql("select * from outgoing_mail where application = ? order by written_at, id")
                .param(application.value())
                .query(OutTray::mail)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static SentMail mail(ResultSet row, int number) throws SQLException {
        return new SentMail(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("application", UUID.class)).map(ApplicationId::new),
                row.getString("template"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("failure")).map(MailFailure::valueOf));
    }
}
