package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk records an objection that came on paper, or takes it down in the office. */
@Controller
@RequestMapping(ApplicationPages.ALL + "/{number}/bekanntgabe/{delivery}/widerspruch")
class ObjectionRecordPages {
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Deliveries deliveries;
    private final Objections objections;
    private final DocumentStore documents;
    private final Catalogue catalogue;
    private final Clock clock;

    ObjectionRecordPages(
            Desk desk,
            Deliveries deliveries,
            Objections objections,
            DocumentStore documents,
            Catalogue catalogue,
            Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.objections = objections;
        this.documents = documents;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the clerk has typed. */
    public record Typed(String form, String day, String text) {
        /** Nothing of it goes into a log. */
        @Override
        public String toString() {
            return "Typed[" + form + "]";
        }
    }

    @GetMapping
    String page(
            @PathVariable String number,
            @PathVariable("delivery") String id,
            PersonId person,
            Model model,
            RedirectAttributes next) {
        var application = desk.work(number, person);
        var delivery = delivery(application, id);
        if (!objections.mayRecord(delivery)) {
            return back(number, Note.OBJECTION_NOT_POSSIBLE, next);
        }
        var today = LocalDate.now(clock).toString();
        return show(application, delivery, new Typed(Form.WRITTEN.name(), today, ""), "", model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @PathVariable("delivery") String id,
            @RequestParam(name = "weg", defaultValue = "") String form,
            @RequestParam(name = "tag", defaultValue = "") String day,
            @RequestParam(name = "text", defaultValue = "") String text,
            PersonId person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var application = desk.work(number, person);
        var delivery = delivery(application, id);
        var typed = new Typed(form, day, text);
        var received = day(day);
        if (received.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return show(application, delivery, typed, "day", model);
        }
        var way = form.equals(Form.RECORD.name()) ? Form.RECORD : Form.WRITTEN;
        var filed = objections.file(
                application.id(), delivery.id(), new Filing(way, received.get(), text), Actor.staff(person));
        return switch (filed) {
            case FILED -> back(number, Note.OBJECTION_RECORDED, next);
            case DAY_WRONG -> {
                response.setStatus(UNPROCESSABLE);
                yield show(application, delivery, typed, "day", model);
            }
            case TOO_LONG -> {
                response.setStatus(UNPROCESSABLE);
                yield show(application, delivery, typed, "text", model);
            }
            case OPEN_ALREADY, NOT_POSSIBLE, TOO_LATE -> back(number, Note.OBJECTION_NOT_POSSIBLE, next);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private String show(Application application, Delivery delivery, Typed typed, String problem, Model model) {
        model.addAttribute("number", application.number());
        model.addAttribute("delivery", delivery.id().toString());
        model.addAttribute("document", documents.get(delivery.document()).title());
        model.addAttribute("name", catalogue.get(application.packageId()).law().objection());
        model.addAttribute("until", delivery.notification().map(notification -> notification.remedyUntil()));
        model.addAttribute("longest", Objections.LONGEST);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "workplace/objection";
    }

    private Delivery delivery(Application application, String id) {
        return deliveries.find(application.id(), id).orElseThrow(NotFound::new);
    }

    private static String back(String number, Note note, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, note);
        return ApplicationPages.redirect(number) + "#bekanntgabe";
    }
}
