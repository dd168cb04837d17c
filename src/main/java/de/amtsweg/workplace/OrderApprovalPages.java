package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.payment.OrderApprovals;
import de.amtsweg.payment.OrderKind;
import de.amtsweg.payment.WaitingOrder;
import de.amtsweg.shared.PersonId;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders for the treasury that wait for two people: one who finds them right, another who orders them. */
@Controller
@RequestMapping("/arbeitsplatz/kasse/anordnungen")
class OrderApprovalPages {
    private final OrderApprovals approvals;
    private final Applications applications;

    OrderApprovalPages(OrderApprovals approvals, Applications applications) {
        this.approvals = approvals;
        this.applications = applications;
    }

    /** One order of the list. */
    record Line(
            String key, OrderKind kind, String number, String amount, String at, String checkedBy, boolean mayOrder) {}

    @GetMapping
    String list(PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "orders",
                approvals.waiting(person).stream()
                        .map(order -> line(order, person, locale))
                        .toList());
        return "workplace/order-approvals";
    }

    @PostMapping("/{key}/pruefung")
    String check(@PathVariable String key, PersonId person, RedirectAttributes next) {
        return done(() -> approvals.check(key, person), "order-checked", next);
    }

    @PostMapping("/{key}/anordnung")
    String order(@PathVariable String key, PersonId person, RedirectAttributes next) {
        return done(() -> approvals.order(key, person), "order-approved", next);
    }

    private static String done(Supplier<OrderApprovals.Outcome> work, String done, RedirectAttributes next) {
        next.addFlashAttribute("note", note(work, done));
        return "redirect:/arbeitsplatz/kasse/anordnungen";
    }

    private static String note(Supplier<OrderApprovals.Outcome> work, String done) {
        try {
            return switch (work.get()) {
                case DONE -> done;
                case DONE_BEFORE -> "order-done-before";
                case NOT_CHECKED_YET -> "order-not-checked";
                case SAME_PERSON -> "order-same-person";
            };
        } catch (NotPermitted notHere) {
            return "order-not-permitted";
        }
    }

    private Line line(WaitingOrder order, PersonId person, Locale locale) {
        return new Line(
                order.key(),
                order.kind(),
                applications.get(order.application()).number(),
                order.amount().format(locale),
                Dates.day(order.orderedAt(), locale),
                order.checkedBy().map(PersonId::value).orElse(""),
                approvals.mayOrder(person, order));
    }
}
