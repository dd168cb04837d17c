package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.payment.OrderApprovals;
import de.amtsweg.payment.OrderKind;
import de.amtsweg.payment.OrderRejections;
import de.amtsweg.payment.RejectedOrder;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders for the treasury that wait for two people: one who finds them right, another who orders them. */
@Controller
@RequestMapping("/arbeitsplatz/kasse/anordnungen")
class OrderApprovalPages {
    private final OrderApprovals approvals;
    private final OrderRejections rejections;
    private final Applications applications;
    private final TaskLines names;

    OrderApprovalPages(
            OrderApprovals approvals, OrderRejections rejections, Applications applications, TaskLines names) {
        this.approvals = approvals;
        this.rejections = rejections;
        this.applications = applications;
        this.names = names;
    }

    /** One order of the list. */
    record Line(
            String key, OrderKind kind, String number, String amount, String at, String checkedBy, boolean mayOrder) {}

    /** One order somebody has rejected. */
    record RejectedLine(
            String key,
            OrderKind kind,
            String number,
            String amount,
            String at,
            String rejectedAt,
            String rejectedBy,
            String because) {}

    @GetMapping
    String list(PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "orders",
                approvals.waiting(person).stream()
                        .map(order -> line(order, person, locale))
                        .toList());
        model.addAttribute(
                "rejected",
                rejections.rejected(person).stream()
                        .map(order -> line(order, locale))
                        .toList());
        return "workplace/order-approvals";
    }

    @PostMapping("/{key}/pruefung")
    String check(@PathVariable String key, PersonId person, RedirectAttributes next) {
        return back(note(() -> said(approvals.check(key, person), Note.ORDER_CHECKED)), next);
    }

    @PostMapping("/{key}/anordnung")
    String order(@PathVariable String key, PersonId person, RedirectAttributes next) {
        return back(note(() -> said(approvals.order(key, person), Note.ORDER_APPROVED)), next);
    }

    @PostMapping("/{key}/zurueckweisung")
    String reject(
            @PathVariable String key,
            @RequestParam(name = "grund", defaultValue = "") String because,
            PersonId person,
            RedirectAttributes next) {
        if (because.isBlank() || because.length() > OrderRejections.LONGEST_REASON) {
            return back(Note.REASON_MISSING, next);
        }
        return back(note(() -> said(rejections.reject(key, person, because), Note.ORDER_REJECTED)), next);
    }

    @PostMapping("/{key}/vorlage")
    String submitAgain(@PathVariable String key, PersonId person, RedirectAttributes next) {
        return back(note(() -> said(rejections.submitAgain(key, person), Note.ORDER_SUBMITTED_AGAIN)), next);
    }

    private static String back(Note note, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, note);
        return "redirect:/arbeitsplatz/kasse/anordnungen";
    }

    private static Note note(Supplier<Note> work) {
        try {
            return work.get();
        } catch (NotPermitted notHere) {
            return Note.ORDER_NOT_PERMITTED;
        }
    }

    private static Note said(OrderApprovals.Outcome outcome, Note done) {
        return switch (outcome) {
            case DONE -> done;
            case DONE_BEFORE -> Note.ORDER_DONE_BEFORE;
            case REJECTED -> Note.ORDER_REJECTED_BEFORE;
            case NOT_CHECKED_YET -> Note.ORDER_NOT_CHECKED;
            case SAME_PERSON -> Note.ORDER_SAME_PERSON;
        };
    }

    private static Note said(OrderRejections.Outcome outcome, Note done) {
        return switch (outcome) {
            case DONE -> done;
            case DONE_BEFORE -> Note.ORDER_DONE_BEFORE;
            case ORDERED_BEFORE -> Note.ORDER_ORDERED_BEFORE;
            case SAME_PERSON -> Note.ORDER_SAME_PERSON;
        };
    }

    private Line line(WaitingOrder order, PersonId person, Locale locale) {
        return new Line(
                order.key(),
                order.kind(),
                applications.get(order.application()).number(),
                order.amount().format(locale),
                Dates.day(order.orderedAt(), locale),
                order.checkedBy().map(names::name).orElse(""),
                approvals.mayOrder(person, order));
    }

    private RejectedLine line(RejectedOrder order, Locale locale) {
        return new RejectedLine(
                order.key(),
                order.kind(),
                applications.get(order.application()).number(),
                order.amount().format(locale),
                Dates.day(order.orderedAt(), locale),
                Dates.day(order.rejectedAt(), locale),
                names.name(order.rejectedBy()),
                order.because());
    }
}
