package de.amtsweg.correspondence;

import de.amtsweg.application.DraftId;
import de.amtsweg.authority.Secrets;
import de.amtsweg.correspondence.DraftMails.Letter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes by mail that show whether mail reaches somebody: six digits, some minutes, few tries, good once. */
@Component
public class EmailCodes {
    private static final String PURPOSE = "email-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final DraftMails mails;
    private final Secrets secrets;
    private final CorrespondenceSettings settings;
    private final Clock clock;

    EmailCodes(JdbcClient jdbc, DraftMails mails, Secrets secrets, CorrespondenceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws a new code for this address and sends it; an older one is no good any more. Callers throttle.
     *
     * @return false when the mail server did not take the mail
     */
    @Transactional
    public boolean send(Letter letter) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        keep(letter.draft(), letter.address(), code);
        return mails.sendAtOnce(
                letter,
                "email-bestaetigen",
                Map.of(
                        "code",
                        code,
                        "minutes",
                        Long.toString(settings.codeKeep().toMinutes())));
    }

    /** Whether this is the code that was sent to this address last. */
    @Transactional
    public boolean matches(DraftId draft, String address, String code) {
        var key = draft.key(secrets);
        var digits = code.replaceAll("\\s", "");
        int tried = jdbc.sql("""
                update email_code set tries = tries + 1
                where draft = ? and tries < ? and valid_until > ?""").params(key, settings.codeTries(), now()).update();
        if (tried == 0 || !digits.matches("\\d{6}")) {
            return false;
        }
        return jdbc.sql("delete from email_code where draft = ? and code_hash = ?")
                        .params(key, hash(draft, address, digits))
                        .update()
                == 1;
    }

    private void keep(DraftId draft, String address, String code) {
        var key = draft.key(secrets);
        jdbc.sql("delete from email_code where draft = ?").param(key).update();
        jdbc.sql("insert into email_code (draft, code_hash, valid_until, tries) values (?, ?, ?, 0)")
                .params(key, hash(draft, address, code), now().plus(settings.codeKeep()))
                .update();
    }

    private String hash(DraftId draft, String address, String code) {
        return secrets.hash(PURPOSE, draft.token() + " " + address.strip().toLowerCase(Locale.ROOT) + " " + code);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
