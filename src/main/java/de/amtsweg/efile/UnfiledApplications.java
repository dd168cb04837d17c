package de.amtsweg.efile;

import de.amtsweg.application.Forgetting;
import de.amtsweg.application.StillNeeded;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what is known of applications that ended without ever getting into a file, and old readings of files. */
@Service
public class UnfiledApplications {
    private static final Logger LOG = LoggerFactory.getLogger(UnfiledApplications.class);
    private static final int PORTION = 100;

    private final JdbcClient jdbc;
    private final Forgetting forgetting;
    private final Shredder shredder;
    private final ReadingLog readings;
    private final TraceSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    UnfiledApplications(
            JdbcClient jdbc,
            Forgetting forgetting,
            Shredder shredder,
            ReadingLog readings,
            TraceSettings settings,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.forgetting = forgetting;
        this.shredder = shredder;
        this.readings = readings;
        this.settings = settings;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Each in a transaction of its own; those that are still needed wait for the next time. */
    public void forgetOld() {
        readings.deleteBefore(clock.instant().minus(settings.keepReadings()));
        var old = old();
        old.forEach(this::forget);
        if (!old.isEmpty()) {
            LOG.info("Deleted up to {} applications that ended without a file", old.size());
        }
    }

    private void forget(ApplicationId application) {
        try {
            transactions.executeWithoutResult(
                    status -> shredder.deleteUnlessHeldElsewhere(forgetting.forget(application)));
        } catch (StillNeeded notYet) {
            LOG.info("{}", notYet.getMessage());
        }
    }

    private List<ApplicationId> old() {
        return jdbc.sql("select a.id from application a"
                        + " where a.status in ('CLOSED', 'WITHDRAWN', 'HANDED_OVER', 'EXPIRED') and a.closed_at < :before"
                        + " and not exists (select 1 from e_file_case c where c.application = a.id)"
                        + " order by a.closed_at fetch first " + PORTION + " rows only")
                .param(
                        "before",
                        OffsetDateTime.ofInstant(clock.instant().minus(settings.keepUnfiled()), ZoneOffset.UTC))
                .query((row, number) -> new ApplicationId(row.getObject(1, UUID.class)))
                .list();
    }
}
