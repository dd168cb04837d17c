package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.PaymentAccounts;
import de.amtsweg.payment.PaymentTraffic;
import de.amtsweg.payment.StrandedOrders;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How payments come in, whether the accounts with providers work, which messages were not believed, and which orders nobody
 * can approve.
 */
@Controller
class PaymentsController {
    private final PaymentTraffic traffic;
    private final PaymentAccounts accounts;
    private final StrandedOrders orders;
    private final Permissions permissions;
    private final Clock clock;

    PaymentsController(
            PaymentTraffic traffic,
            PaymentAccounts accounts,
            StrandedOrders orders,
            Permissions permissions,
            Clock clock) {
        this.traffic = traffic;
        this.accounts = accounts;
        this.orders = orders;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** One account of the list. */
    record Line(
            String provider,
            String authority,
            AccountHealth.State state,
            String succeeded,
            String failed,
            String problem,
            @Nullable Long daysLeft,
            boolean endsSoon) {}

    @GetMapping("/betrieb/zahlungen")
    String payments(PersonId me, Model model, Locale locale) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute(
                "accounts",
                accounts.all().stream().map(account -> line(account, locale)).toList());
        model.addAttribute("attempts", traffic.attempts());
        model.addAttribute("refused", traffic.refusedMessages());
        model.addAttribute("stranded", orders.byAuthority());
        return "operations/payments";
    }

    @PostMapping("/betrieb/zahlungen/pruefung")
    String tryAccounts(PersonId me, RedirectAttributes next) {
        permissions.require(me, Permission.OPERATE);
        accounts.tryAll();
        next.addFlashAttribute("done", "operations.payments.tried");
        return "redirect:/betrieb/zahlungen";
    }

    private Line line(AccountHealth account, Locale locale) {
        var now = clock.instant();
        return new Line(
                account.provider(),
                account.authority(),
                account.state(),
                account.succeeded().map(at -> time(at, locale)).orElse("–"),
                account.failed().map(at -> time(at, locale)).orElse("–"),
                account.problem(),
                account.daysLeft(now).orElse(null),
                account.endsSoon(now));
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }
}
