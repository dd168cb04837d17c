package de.amtsweg.portal;

import de.amtsweg.application.Applications;
import de.amtsweg.site.ApplicationAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody holds in hand after sending: number, secret code, the fee, and how it goes on. */
@Controller
class ReceiptPages {
    private final DraftDesk desk;
    private final Applications applications;
    private final OpenedApplications opened;
    private final ApplicationAccess access;
    private final FeeBox fees;

    ReceiptPages(
            DraftDesk desk,
            Applications applications,
            OpenedApplications opened,
            ApplicationAccess access,
            FeeBox fees) {
        this.desk = desk;
        this.applications = applications;
        this.opened = opened;
        this.access = access;
        this.fees = fees;
    }

    @GetMapping("/leistungen/{key}/antrag/eingang")
    String receipt(
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var submitted =
                desk.current(request, key, locale).flatMap(open -> open.draft().application());
        if (submitted.isEmpty()) {
            return "redirect:" + DraftPages.address(key);
        }
        var application = applications.get(submitted.get().application());
        if (!access.granted(request, application.id())) {
            // Sent twice in the same moment, each renewed the session and the browser may hold the one that lost.
            access.grant(request, application.id());
        }
        response.setHeader("Cache-Control", "no-store");
        opened.show(model, application, locale);
        model.addAttribute("secretCode", submitted.get().secretCode().orElse(""));
        fees.show(model, application);
        return "portal/receipt";
    }
}
