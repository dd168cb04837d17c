package de.amtsweg.site;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.LegalTexts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Imprint, privacy and accessibility, each in the words of the town or, while it has none, in ours. */
@Controller
class LegalPages {
    private final Towns towns;

    LegalPages(Towns towns) {
        this.towns = towns;
    }

    @GetMapping("/impressum")
    String imprint(HttpServletRequest request, Model model) {
        return page("imprint", texts(request).imprint(), request, model);
    }

    @GetMapping("/datenschutz")
    String privacy(HttpServletRequest request, Model model) {
        return page("privacy", texts(request).privacy(), request, model);
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(HttpServletRequest request, Model model) {
        return page("accessibility", texts(request).accessibility(), request, model);
    }

    private LegalTexts texts(HttpServletRequest request) {
        return towns.of(request).map(Authority::legalTexts).orElse(LegalTexts.NONE);
    }

    private String page(String topic, String markdown, HttpServletRequest request, Model model) {
        model.addAttribute("topic", topic);
        model.addAttribute("text", Markdown.toHtml(markdown));
        model.addAttribute("town", towns.of(request).orElse(null));
        return "site/legal";
    }
}
