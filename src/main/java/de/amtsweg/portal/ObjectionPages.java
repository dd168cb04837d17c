package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.Settling;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.Objections.Filed;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An applicant objects to a notice. It counts from that moment; the signature may follow on paper (§ 70 (1) VwGO). */
@Controller
@RequestMapping("/antraege/{number}/widerspruch/{delivery}")
class ObjectionPages {
    private static final int UNPROCESSABLE = 422;

    private final OpenedApplications opened;
    private final Deliveries deliveries;
    private final Objections objections;
    private final ApplicantObjections remarks;
    private final DocumentStore store;
    private final Settling settling;
    private final Clock clock;

    ObjectionPages(
            OpenedApplications opened,
            Deliveries deliveries,
            Objections objections,
            ApplicantObjections remarks,
            DocumentStore store,
            Settling settling,
            Clock clock) {
        this.opened = opened;
        this.deliveries = deliveries;
        this.objections = objections;
        this.remarks = remarks;
        this.store = store;
        this.settling = settling;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String number,
            @PathVariable("delivery") String id,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var application = opened.get(number, request);
        return show(application, delivery(application, id), "", "", model, locale);
    }

    @PostMapping
    String file(
            @PathVariable String number,
            @PathVariable("delivery") String id,
            @RequestParam(name = "text", defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var application = opened.get(number, request);
        var delivery = delivery(application, id);
        var filed = objections.file(
                application.id(),
                delivery.id(),
                new Filing(Form.ONLINE, LocalDate.now(clock), text),
                Actor.applicant(application.id()));
        if (filed == Filed.TOO_LONG) {
            response.setStatus(UNPROCESSABLE);
            return show(application, delivery, text, "too-long", model, locale);
        }
        settling.await(application.id(), ReviewPages.PATIENCE);
        return "redirect:" + OpenedApplications.address(application) + "/widerspruch/" + delivery.id();
    }

    /** What was filed, to be printed and signed. */
    @GetMapping("/schreiben")
    ResponseEntity<byte[]> letter(
            @PathVariable String number, @PathVariable("delivery") String id, HttpServletRequest request) {
        var application = opened.get(number, request);
        var letter = objections
                .against(delivery(application, id).document())
                .map(Objection::letter)
                .map(store::get)
                .filter(document -> !document.erased())
                .orElseThrow(() -> new PageNotFound("There is no objection to this document"));
        var name = ContentDisposition.attachment().filename(letter.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(store.bytes(letter.id()));
    }

    private String show(
            Application application, Delivery delivery, String typed, String problem, Model model, Locale locale) {
        opened.show(model, application, locale);
        model.addAttribute("remark", remarks.of(application, delivery.document(), locale));
        model.addAttribute("name", remarks.name(application));
        model.addAttribute("objection", objections.against(delivery.document()));
        model.addAttribute("possible", objections.mayFileOnline(delivery));
        model.addAttribute("document", store.get(delivery.document()).title());
        model.addAttribute("until", delivery.notification().map(notification -> notification.remedyUntil()));
        model.addAttribute("address", OpenedApplications.address(application) + "/widerspruch/" + delivery.id());
        model.addAttribute("longest", Objections.LONGEST);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/objection";
    }

    private Delivery delivery(Application application, String id) {
        return deliveries
                .find(application.id(), id)
                .orElseThrow(() -> new PageNotFound("This application has no such delivery"));
    }
}
