package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.PersonQuery;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells somebody what is known of them (Art. 15 GDPR): look for them, choose which applications are theirs, hand out a ZIP. */
@Controller
@RequestMapping("/arbeitsplatz/auskunft")
class DossierPages {
    private static final String PAGE = "workplace/dossier";
    private static final int LONGEST = 300;

    private final DossierDesk desk;
    private final DossierExport export;
    private final Catalogue catalogue;

    DossierPages(DossierDesk desk, DossierExport export, Catalogue catalogue) {
        this.desk = desk;
        this.export = export;
        this.catalogue = catalogue;
    }

    /** What somebody typed to find a person. */
    record Typed(String name, String born, String email, String number) {
        PersonQuery query() {
            return new PersonQuery(shortened(name), day(), shortened(email), shortened(number));
        }

        private Optional<LocalDate> day() {
            try {
                return born.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(born.strip()));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        private static String shortened(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** An application that may be the person's. */
    record Found(String number, String service, String party, String receivedOn) {}

    @ModelAttribute("typed")
    static Typed typed(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "geburtsdatum", defaultValue = "") String born,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "nummer", defaultValue = "") String number) {
        return new Typed(name, born, email, number);
    }

    @GetMapping
    String form(PersonId person) {
        desk.require(person);
        return PAGE;
    }

    /** By POST, because it is about a person. */
    @PostMapping("/suche")
    String search(
            @ModelAttribute(name = "typed", binding = false) Typed typed,
            PersonId person,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        desk.require(person);
        if (!typed.query().isEnough()) {
            response.setStatus(422);
            model.addAttribute("problem", "too-little");
            return PAGE;
        }
        return found(typed, person, model, locale);
    }

    /** Written piece by piece while it is sent; where nothing was chosen, what was found is shown once more. */
    @PostMapping("/erstellen")
    @Nullable
    String make(
            @RequestParam(name = "antrag", defaultValue = "") List<String> numbers,
            @ModelAttribute(name = "typed", binding = false) Typed typed,
            PersonId person,
            Model model,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var chosen = desk.disclose(person, numbers);
        if (chosen.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problem", "nothing-chosen");
            return typed.query().isEnough() ? found(typed, person, model, locale) : PAGE;
        }
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("auskunft.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        Download zip = out -> export.write(chosen, typed.email(), locale, out);
        zip.sendTo(response);
        return null;
    }

    private String found(Typed typed, PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "found",
                desk.find(person, typed.query()).stream()
                        .map(application -> found(application, locale))
                        .toList());
        return PAGE;
    }

    private Found found(Application application, Locale locale) {
        return new Found(
                application.number(),
                catalogue.get(application.packageId()).title().in(locale),
                application.parties().applicant().displayName(),
                Dates.day(application.receivedOn(), locale));
    }
}
