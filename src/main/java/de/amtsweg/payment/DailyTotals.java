package de.amtsweg.payment;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Tagesabschluss: what came in and what was ordered to be paid back on a day, by way and account, in German days. */
@Service
@Transactional(readOnly = true)
public class DailyTotals {
    // A whole fee goes to its accounts line by line, any other sum to the account of its first line, as orders say it.
    private static final String TOTALS = """
            select m.way, l.booking_key, sum(case when m.amount = m.total then l.amount else m.amount end) as amount
            from (
                select p.application, p.provider as way, p.amount,
                    (select sum(t.amount) from fee_line t where t.application = p.application) as total
                from payment_attempt p
                where p.status = 'PAID' and p.ended_at >= :from and p.ended_at < :until
                union all
                select o.application, 'refund' as way, o.amount,
                    (select sum(t.amount) from fee_line t where t.application = o.application) as total
                from treasury_order o
                where o.kind = 'PAYMENT_ORDER' and (o.approvals_needed = false or o.approved_at is not null)
                and coalesce(o.approved_at, o.ordered_at) >= :from and coalesce(o.approved_at, o.ordered_at) < :until
            ) m join fee_line l on l.application = m.application and (m.amount = m.total or l.line_number = 1)
            join fee f on f.application = m.application
            left join application a on a.id = m.application
            where coalesce(f.authority, a.authority) = :authority
            group by m.way, l.booking_key order by m.way, l.booking_key""";

    private final JdbcClient jdbc;
    private final Counters counters;
    private final Clock clock;

    DailyTotals(JdbcClient jdbc, Counters counters, Clock clock) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.clock = clock;
    }

    /** @throws NotPermitted when that person does not work for this authority */
    public List<DailyTotal> of(AuthorityId authority, LocalDate day, PersonId person) {
        counters.actor(person, Permission.WORK_TASKS, authority);
        return jdbc.sql(TOTALS)
                .param("from", startOf(day))
                .param("until", startOf(day.plusDays(1)))
                .param("authority", authority.value())
                .query((row, number) -> new DailyTotal(
                        authority,
                        row.getString("way"),
                        row.getString("booking_key"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    /**
     * The same as a file for spreadsheets.
     *
     * @throws NotPermitted when that person does not work for this authority
     */
    public byte[] csv(AuthorityId authority, LocalDate day, PersonId person) {
        var csv = new StringBuilder(
                CsvLine.of(List.of("tag", "behoerde", "art", "zahlweg", "produktsachkonto", "betrag", "waehrung")));
        for (var total : of(authority, day, person)) {
            csv.append(CsvLine.of(List.of(
                    day.toString(),
                    authority.value(),
                    total.isRefund() ? "erstattung" : "einzahlung",
                    total.isRefund() ? "" : total.way(),
                    CsvLine.text(total.bookingKey()),
                    CsvLine.amount(total.amount().amount()),
                    "EUR")));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
