package de.amtsweg.correspondence;

import de.amtsweg.correspondence.ReturnMailbox.MailboxUnreadable;
import de.amtsweg.correspondence.ReturnMailbox.Mark;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through the mailbox of returned mails. What has been read, and what follows from it, is committed mail by mail. */
@Component
public class MailReturns {
    private static final Logger log = LoggerFactory.getLogger(MailReturns.class);

    private final MailReturnSettings settings;
    private final ReturnMailbox mailbox;
    private final UndeliveredMails undelivered;
    private final JdbcClient jdbc;
    private final TransactionTemplate atOnce;
    private volatile State state;

    MailReturns(
            MailReturnSettings settings,
            ReturnMailbox mailbox,
            UndeliveredMails undelivered,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.undelivered = undelivered;
        this.jdbc = jdbc;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.state = settings.given() ? State.READY : State.NOT_SET_UP;
    }

    /** How it stands with the mailbox, as far as this node knows. */
    public enum State {
        NOT_SET_UP,
        READY,
        FAILING;

        public boolean failing() {
            return this == FAILING;
        }
    }

    public State state() {
        return state;
    }

    /**
     * Reads what has come back since the last time. A mailbox that cannot be read is tried again the next time.
     *
     * @return how many mails of ours had come back
     */
    public int collect() {
        if (!settings.given()) {
            return 0;
        }
        var ours = new AtomicInteger();
        try {
            mailbox.read(mark(), (raw, afterwards) -> {
                boolean taken = Boolean.TRUE.equals(atOnce.execute(status -> take(raw, afterwards)));
                ours.addAndGet(taken ? 1 : 0);
                return taken;
            });
            state = State.READY;
        } catch (MailboxUnreadable unreadable) {
            log.warn("{}", unreadable.getMessage());
            state = State.FAILING;
        }
        if (ours.get() > 0) {
            log.info("{} mails came back", ours.get());
        }
        return ours.get();
    }

    private boolean take(byte[] raw, Mark afterwards) {
        mark(afterwards);
        return ReturnReader.read(raw).filter(undelivered::cameBack).isPresent();
    }

    private Mark mark() {
        return jdbc.sql("select uid_validity, last_uid from mail_return_mark where mailbox = ?")
                .param(settings.mailbox())
                .query((row, number) -> new Mark(row.getLong("uid_validity"), row.getLong("last_uid")))
                .optional()
                .orElse(new Mark(0, 0));
    }

    private void mark(Mark mark) {
        int known = jdbc.sql("update mail_return_mark set uid_validity = ?, last_uid = ? where mailbox = ?")
                .params(mark.uidValidity(), mark.lastUid(), settings.mailbox())
                .update();
        if (known == 0) {
            jdbc.sql("insert into mail_return_mark (mailbox, uid_validity, last_uid) values (?, ?, ?)")
                    .params(settings.mailbox(), mark.uidValidity(), mark.lastUid())
                    .update();
        }
    }
}
