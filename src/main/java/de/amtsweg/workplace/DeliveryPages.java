package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryReports;
import de.amtsweg.correspondence.ReturnReason;
import de.amtsweg.shared.PersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk records how a document arrived, handed over at the desk or served with a certificate, or that it came back. */
@Controller
@RequestMapping(ApplicationPages.ALL + "/{number}/bekanntgabe/{delivery}")
class DeliveryPages {
    private final Desk desk;
    private final Deliveries deliveries;
    private final DeliveryReports reports;

    DeliveryPages(Desk desk, Deliveries deliveries, DeliveryReports reports) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.reports = reports;
    }

    @PostMapping("/ausgehaendigt")
    String handedOver(
            @PathVariable String number, @PathVariable String delivery, PersonId person, RedirectAttributes next) {
        var open = delivery(desk.work(number, person), delivery);
        return back(number, reports.handedOver(open.id(), person) ? Note.DELIVERED : Note.DELIVERED_BEFORE, next);
    }

    @PostMapping("/zugestellt")
    String served(
            @PathVariable String number,
            @PathVariable String delivery,
            @RequestParam(name = "tag", defaultValue = "") String day,
            PersonId person,
            RedirectAttributes next) {
        var open = delivery(desk.work(number, person), delivery);
        try {
            boolean recorded = reports.served(open.id(), LocalDate.parse(day), person);
            return back(number, recorded ? Note.DELIVERED : Note.DELIVERED_BEFORE, next);
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return back(number, Note.SERVED_DAY_WRONG, next);
        }
    }

    @PostMapping("/zurueckgekommen")
    String cameBack(
            @PathVariable String number,
            @PathVariable String delivery,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            PersonId person,
            RedirectAttributes next) {
        var sent = delivery(desk.work(number, person), delivery);
        var known = Arrays.stream(ReturnReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (known.isEmpty()) {
            return back(number, Note.RETURN_REASON_MISSING, next);
        }
        return back(
                number,
                reports.cameBack(sent.id(), known.get(), person) ? Note.DELIVERED : Note.DELIVERED_BEFORE,
                next);
    }

    private Delivery delivery(Application application, String id) {
        return deliveries.find(application.id(), id).orElseThrow(NotFound::new);
    }

    private static String back(String number, Note note, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, note);
        return ApplicationPages.redirect(number) + "#bekanntgabe";
    }
}
