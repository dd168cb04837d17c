package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Secrets;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes by mail, the second proof of who fetches a document: six digits, ten minutes, five tries, good once. */
@Component
public class AccessCodes {
    private static final String PURPOSE = "access-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Mails mails;
    private final Secrets secrets;
    private final Journal journal;
    private final CorrespondenceSettings settings;
    private final Clock clock;

    AccessCodes(
            JdbcClient jdbc,
            Applications applications,
            Mails mails,
            Secrets secrets,
            Journal journal,
            CorrespondenceSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.mails = mails;
        this.secrets = secrets;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws a new code and sends it; an older one opens nothing any more. Callers throttle.
     *
     * @return false when the applicant gave no mail address
     */
    @Transactional
    public boolean sendTo(ApplicationId application) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        keep(application, secrets.hash(PURPOSE, application + " " + code));
        boolean sent = mails.sendSecret(
                application,
                "zugangscode",
                Map.of(
                        "code",
                        code,
                        "minutes",
                        Long.toString(settings.codeKeep().toMinutes())));
        if (sent) {
            journal.record(application, Actor.system("correspondence"), "access-code-sent", Map.of(), List.of());
        }
        return sent;
    }

    /** Whether this is the code that was sent last; a code works once. */
    @Transactional
    public boolean matches(ApplicationId application, String code) {
        var digits = code.replaceAll("\\s", "");
        int tried = jdbc.sql("""
                update access_code set tries = tries + 1
                where application = ? and tries < ? and valid_until > ?""")
                .params(application.value(), settings.codeTries(), now())
                .update();
        if (tried == 0 || !digits.matches("\\d{6}")) {
            return false;
        }
        return jdbc.sql("delete from access_code where application = ? and code_hash = ?")
                        .params(application.value(), secrets.hash(PURPOSE, application + " " + digits))
                        .update()
                == 1;
    }

    private void keep(ApplicationId application, String hash) {
        // One after the other: somebody who clicks twice asks twice in the same moment.
        applications.lock(application);
        var until = now().plus(settings.codeKeep());
        int replaced =
                jdbc.sql("""
                update access_code set code_hash = ?, sent_at = ?, valid_until = ?, tries = 0
                where application = ?""").params(hash, now(), until, application.value()).update();
        if (replaced == 0) {
            jdbc.sql("""
                    insert into access_code (application, code_hash, sent_at, valid_until, tries)
                    values (?, ?, ?, ?, 0)""").params(application.value(), hash, now(), until).update();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
