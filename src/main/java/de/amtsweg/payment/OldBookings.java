package de.amtsweg.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what payments leave behind, when the law does not want it any more. */
@Component
public class OldBookings {
    /** What hangs on a fee, so that each goes before what it hangs on. */
    private static final List<String> TABLES =
            List.of("incoming_payment", "fee_relief", "treasury_order", "payment_attempt", "fee_line", "fee");

    private final JdbcClient jdbc;
    private final IncomingFolder folder;
    private final TraceSettings settings;
    private final Clock clock;

    OldBookings(JdbcClient jdbc, IncomingFolder folder, TraceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        jdbc.sql("delete from payment_message where received_at < ?")
                .param(time(clock.instant().minus(settings.keepMessages())))
                .update();
        var firstKept = firstKept();
        for (var fee : endedBefore(firstKept)) {
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where application = ?")
                    .param(fee)
                    .update());
        }
        jdbc.sql("delete from incoming_payment where application is null and state <> 'LEFT_OVER' and taken_at < ?")
                .param(firstKept)
                .update();
        folder.done().forEach(this::deleteWhenOld);
    }

    /** Bookings are kept from the end of their calendar year. */
    private OffsetDateTime firstKept() {
        return LocalDate.of(LocalDate.now(clock).getYear() - settings.keepBookingYears(), 1, 1)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private List<UUID> endedBefore(OffsetDateTime firstKept) {
        return jdbc.sql("select application from fee where forgotten_at is not null and fixed_at < ?"
                        + " and not exists (select 1 from payment_attempt p where p.application = fee.application"
                        + " and coalesce(p.ended_at, p.started_at) >= ?)"
                        + " and not exists (select 1 from treasury_order o where o.application = fee.application"
                        + " and o.ordered_at >= ?)")
                .params(firstKept, firstKept, firstKept)
                .query(UUID.class)
                .list();
    }

    private void deleteWhenOld(Path file) {
        try {
            var changed =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (changed.isBefore(clock.instant().minus(settings.keepFiles()))) {
                Files.delete(file);
            }
        } catch (NoSuchFileException somebodyElseDid) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("An old file of the treasury could not be deleted", e);
        }
    }

    private static OffsetDateTime time(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
