package de.amtsweg.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes words and recipients off mails that were sent long ago. The row stays until the application is deleted: it knows
 * that this mail need not be sent again.
 */
@Component
public class OldMails {
    private final JdbcClient jdbc;
    private final TraceSettings settings;
    private final Clock clock;

    OldMails(JdbcClient jdbc, TraceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void forgetWords() {
        jdbc.sql("update outgoing_mail set recipient = '', subject = '', body = ''"
                        + " where sent_at < ? and written_at < ? and recipient <> ''")
                .params(before(), before())
                .update();
        jdbc.sql("delete from access_code where valid_until < ?")
                .param(before())
                .update();
    }

    private OffsetDateTime before() {
        return OffsetDateTime.ofInstant(clock.instant().minus(settings.keepMails()), ZoneOffset.UTC);
    }
}
