package de.amtsweg.portal;

import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.site.Markdown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page, the catalogue with its search, and the page about one service. */
@Controller
class CataloguePages {
    private static final int LONGEST_SEARCH = 200;

    private final Catalogue catalogue;
    private final OfferedServices services;

    CataloguePages(Catalogue catalogue, OfferedServices services) {
        this.catalogue = catalogue;
        this.services = services;
    }

    @GetMapping("/")
    String start(Model model, HttpServletRequest request) {
        model.addAttribute("town", services.town(request));
        list(model, catalogue.onOffer());
        return "portal/start";
    }

    @GetMapping("/leistungen")
    String all(Model model) {
        model.addAttribute("words", "");
        list(model, catalogue.onOffer());
        return "portal/services";
    }

    /** By POST: what somebody searches for stays out of addresses, histories and logs. */
    @PostMapping("/leistungen")
    String search(@RequestParam(name = "worte", defaultValue = "") String typed, Model model, Locale locale) {
        var words = typed.strip();
        if (words.length() > LONGEST_SEARCH) {
            words = words.substring(0, LONGEST_SEARCH);
        }
        model.addAttribute("words", words);
        list(model, catalogue.search(words, locale));
        return "portal/services";
    }

    @GetMapping("/leistungen/{key}")
    String service(@PathVariable String key, Model model, HttpServletRequest request, Locale locale) {
        OfferedServices.show(model, services.named(key), locale);
        model.addAttribute("town", services.town(request));
        return "portal/service";
    }

    /** Its readers have checked the text; without such a text there is no page. */
    @GetMapping("/leistungen/{key}/leichte-sprache")
    String easyToRead(@PathVariable String key, Model model, Locale locale) {
        var service = services.named(key);
        var easyToRead = service.page()
                .accessible()
                .easyToRead()
                .orElseThrow(() -> new PageNotFound("This service has no text in Leichte Sprache"));
        OfferedServices.show(model, service, locale);
        model.addAttribute("text", Markdown.toHtml(easyToRead.text()));
        model.addAttribute("reviewedBy", easyToRead.reviewedBy());
        model.addAttribute("reviewedOn", easyToRead.reviewedOn());
        return "portal/easy-to-read";
    }

    private static void list(Model model, List<AdministrativeService> services) {
        model.addAttribute("services", services);
        OfferedServices.show(model, services);
    }
}
