package de.amtsweg.workplace;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.payment.DailyTotal;
import de.amtsweg.payment.DailyTotals;
import de.amtsweg.payment.IncomingPayments;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Tagesabschluss of the cash desk: what came in and what is paid back on a day, to look at and as a file. */
@Controller
@RequestMapping("/arbeitsplatz/kasse/tagesabschluss")
class DailyTotalsPages {
    private final DailyTotals totals;
    private final IncomingPayments payments;
    private final Authorities authorities;
    private final Clock clock;

    DailyTotalsPages(DailyTotals totals, IncomingPayments payments, Authorities authorities, Clock clock) {
        this.totals = totals;
        this.payments = payments;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What one authority has to book. */
    record Sheet(String id, String name, List<Line> lines, String paidIn, String paidBack) {}

    /** One account of it. */
    record Line(String way, String bookingKey, String amount) {}

    @GetMapping
    String of(@RequestParam(name = "tag", defaultValue = "") String text, PersonId person, Model model, Locale locale) {
        var day = day(text);
        var shown = day.orElseGet(() -> LocalDate.now(clock));
        model.addAttribute("wrongDay", day.isEmpty() && !text.isBlank());
        model.addAttribute("day", shown.toString());
        model.addAttribute("shown", Dates.day(shown, locale));
        model.addAttribute(
                "sheets",
                payments.authoritiesOf(person).stream()
                        .map(authority -> sheet(authority, shown, person, locale))
                        .toList());
        return "workplace/daily-totals";
    }

    @GetMapping("/datei")
    ResponseEntity<byte[]> file(
            @RequestParam("tag") String text, @RequestParam("behoerde") AuthorityId authority, PersonId person) {
        var day = day(text).orElseThrow(NotFound::new);
        try {
            var name = "tagesabschluss-%s-%s.csv".formatted(authority, day);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .body(totals.csv(authority, day, person));
        } catch (NotPermitted notAtThisDesk) {
            throw new NotFound();
        }
    }

    private Sheet sheet(AuthorityId authority, LocalDate day, PersonId person, Locale locale) {
        var all = totals.of(authority, day, person);
        return new Sheet(
                authority.value(),
                authorities.get(authority).name(),
                all.stream()
                        .map(one -> new Line(
                                one.way(), one.bookingKey(), one.amount().format(locale)))
                        .toList(),
                sum(all, one -> !one.isRefund()).format(locale),
                sum(all, DailyTotal::isRefund).format(locale));
    }

    private static Money sum(List<DailyTotal> all, Predicate<DailyTotal> which) {
        return Money.sum(all.stream().filter(which).map(DailyTotal::amount).toList());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
