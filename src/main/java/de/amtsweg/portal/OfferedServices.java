package de.amtsweg.portal;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.Languages;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The services of the catalogue as addresses name them, and the town whose pages these are. */
@Component
class OfferedServices {
    private final Catalogue catalogue;
    private final Authorities authorities;

    OfferedServices(Catalogue catalogue, Authorities authorities) {
        this.catalogue = catalogue;
        this.authorities = authorities;
    }

    /** @throws PageNotFound when no such service is on offer */
    AdministrativeService named(String key) {
        return catalogue.find(key(key)).orElseThrow(() -> new PageNotFound("No service on offer has this key"));
    }

    /** @throws PageNotFound when the text is no key */
    static ServiceKey key(String text) {
        try {
            return new ServiceKey(text);
        } catch (IllegalArgumentException noKey) {
            throw new PageNotFound("No service has such a key");
        }
    }

    /** The town whose host name the visitor typed. */
    Authority town(HttpServletRequest request) {
        return authorities.forHost(request.getServerName());
    }

    /** Lets a page about these services offer the languages they speak. */
    static void show(Model model, List<AdministrativeService> services) {
        model.addAttribute(
                "plainLanguage", services.stream().anyMatch(service -> service.speaks(Languages.PLAIN_GERMAN)));
    }

    /** Gives a page the service and its noun. */
    static void show(Model model, AdministrativeService service, Locale locale) {
        model.addAttribute("service", service);
        model.addAttribute("noun", new Wording(service.noun(), locale));
        show(model, List.of(service));
    }
}
