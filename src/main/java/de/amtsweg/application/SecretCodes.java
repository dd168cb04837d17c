package de.amtsweg.application;

import de.amtsweg.authority.Secrets;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret code that, with the number, opens the status page: twelve characters drawn by chance (59 bits), kept only as
 * a keyed hash (see {@link Secrets} why not a slow one), never asked on the telephone. Callers throttle wrong tries.
 */
@Component
public class SecretCodes {
    private static final String PURPOSE = "application-code";
    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Journal journal;

    SecretCodes(JdbcClient jdbc, Secrets secrets, Journal journal) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.journal = journal;
    }

    /** Whether number and code belong together; both as people type them. */
    public boolean matches(String number, String code) {
        var known = ApplicationNumber.parse(number)
                .flatMap(read -> jdbc.sql("select id, code_hash from application where number = :number")
                        .param("number", read.value())
                        .query((row, n) -> new Known(
                                new ApplicationId(row.getObject("id", java.util.UUID.class)),
                                row.getString("code_hash")))
                        .optional());
        return known.isPresent()
                && code.length() <= 50
                && matches(known.get().application(), normal(code), known.get().hash());
    }

    /**
     * Draws a new code; the old one opens nothing any more.
     *
     * @throws NoSuchElementException when there is no such application
     */
    @Transactional
    public String issueAnew(ApplicationId application, Actor actor) {
        var code = UnambiguousText.random(LENGTH);
        int changed = jdbc.sql("update application set code_hash = :hash where id = :id")
                .param("hash", hash(application, code))
                .param("id", application.value())
                .update();
        if (changed == 0) {
            throw new NoSuchElementException("No application " + application);
        }
        journal.record(application, actor, "secret-code-issued-anew", Map.of(), List.of());
        return UnambiguousText.grouped(code);
    }

    /**
     * The first code of an application follows from the token of its draft, which only the applicant holds: a form sent
     * twice by a double click shows the same code both times, and still nobody can read it from the database.
     */
    String first(DraftId draft) {
        return UnambiguousText.from(secrets.bytes("first-" + PURPOSE, draft.token()), LENGTH);
    }

    String hash(ApplicationId application, String code) {
        return secrets.hash(PURPOSE, application + " " + code);
    }

    boolean isStillFirst(ApplicationId application, String first) {
        return jdbc.sql("select code_hash from application where id = :id")
                .param("id", application.value())
                .query(String.class)
                .optional()
                .filter(hash -> matches(application, first, hash))
                .isPresent();
    }

    private boolean matches(ApplicationId application, String code, String hash) {
        return secrets.matches(PURPOSE, application + " " + code, hash);
    }

    private static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–—]", "");
    }

    private record Known(ApplicationId application, String hash) {}
}
