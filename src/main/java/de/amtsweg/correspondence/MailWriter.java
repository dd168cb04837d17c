package de.amtsweg.correspondence;

import de.amtsweg.correspondence.Surroundings.Matter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the template of a mail and fills it. */
@Component
class MailWriter {
    /** The mail about a document nobody wrote a mail for. */
    private static final String DOCUMENT_READY = "dokument-bereit";

    private final TemplateFiles templates;
    private final Surroundings surroundings;

    MailWriter(TemplateFiles templates, Surroundings surroundings) {
        this.templates = templates;
        this.surroundings = surroundings;
    }

    /**
     * Nobody has asked applicants for their language yet, so they get German first and English below, where there is an
     * English text.
     */
    MailText forCitizen(Matter matter, String template, Map<String, Object> extra) {
        var german = filled(matter, template, TemplateFiles.MAIL, Locale.GERMAN, extra);
        var text = matter.service().languages().contains("en")
                ? template(matter, template, TemplateFiles.ENGLISH_MAIL)
                        .map(file ->
                                german.and(MailText.of(file, model(matter, Locale.ENGLISH, extra), Locale.ENGLISH)))
                        .orElse(german)
                : german;
        return text.signedBy(signature(matter));
    }

    MailText in(Locale language, Matter matter, String template, Map<String, Object> extra) {
        boolean english = !language.getLanguage().equals("de")
                && template(matter, template, TemplateFiles.ENGLISH_MAIL).isPresent();
        var text = english
                ? filled(matter, template, TemplateFiles.ENGLISH_MAIL, Locale.ENGLISH, extra)
                : filled(matter, template, TemplateFiles.MAIL, Locale.GERMAN, extra);
        return text.signedBy(signature(matter));
    }

    private MailText filled(Matter matter, String template, String ending, Locale language, Map<String, Object> extra) {
        var file = template(matter, template, ending)
                .orElseThrow(() -> new IllegalStateException("Neither %s nor bausteine nor the house has a mail %s"
                        .formatted(matter.service().key(), template)));
        return MailText.of(file, model(matter, language, extra), language);
    }

    private Optional<TemplateFile> template(Matter matter, String template, String ending) {
        var id = matter.service().id();
        return templates
                .find(id, template, ending)
                .or(() -> templates.find(id, template, TemplateFiles.NOTICE).isPresent()
                        ? templates.find(id, DOCUMENT_READY, ending)
                        : Optional.empty());
    }

    private Map<String, Object> model(Matter matter, Locale language, Map<String, Object> extra) {
        var model = new LinkedHashMap<>(surroundings.model(matter, language, extra));
        model.put("site", surroundings.site(matter.authority()));
        return model;
    }

    private static String signature(Matter matter) {
        var authority = matter.authority();
        var contact = authority.contact();
        var phone = matter.unit()
                .map(unit -> unit.phone())
                .filter(own -> !own.isBlank())
                .orElse(contact.phone());
        var email = matter.unit()
                .map(unit -> unit.email())
                .filter(own -> !own.isBlank())
                .orElse(contact.email());
        return String.join(
                "\n",
                List.of(
                                "--",
                                authority.name()
                                        + matter.unit()
                                                .map(unit -> ", " + unit.name())
                                                .orElse(""),
                                authority.address().onOneLine(),
                                phone.isBlank() ? "" : "Telefon " + phone,
                                email)
                        .stream()
                        .filter(line -> !line.isBlank())
                        .toList());
    }
}
