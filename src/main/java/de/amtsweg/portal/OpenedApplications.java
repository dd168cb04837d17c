package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.site.ApplicationAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Applications this visitor may see: those opened with number and code, or just submitted. */
@Component
class OpenedApplications {
    private final Applications applications;
    private final Catalogue catalogue;
    private final ApplicationAccess access;

    OpenedApplications(Applications applications, Catalogue catalogue, ApplicationAccess access) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.access = access;
    }

    /** @throws NotOpened also when there is no such number: nobody learns which numbers exist */
    Application get(String number, HttpServletRequest request) {
        return applications
                .byNumber(number)
                .filter(application -> access.granted(request, application.id()))
                .orElseThrow(NotOpened::new);
    }

    AdministrativeService service(Application application) {
        return catalogue.get(application.packageId());
    }

    /** Gives a page the application, its service and its noun. */
    void show(Model model, Application application, Locale locale) {
        OfferedServices.show(model, service(application), locale);
        model.addAttribute("filed", application);
        model.addAttribute("base", address(application));
    }

    static String address(Application application) {
        return "/antraege/" + application.number();
    }
}
