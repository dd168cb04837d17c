package de.amtsweg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;

/** Switches the language and goes back to where one was. */
@Controller
class LanguageController {
    private final LocaleResolver languages;

    LanguageController(LocaleResolver localeResolver) {
        this.languages = localeResolver;
    }

    @GetMapping("/sprache/{language}")
    String choose(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String zu,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = LanguageCookie.OFFERED.stream()
                .filter(offered -> offered.toLanguageTag().equals(language))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        languages.setLocale(request, response, chosen);
        return "redirect:" + LocalAddress.orHome(zu);
    }
}
