package de.amtsweg.portal;

import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.forms.FormContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What forms may know besides the answers, and what day it is where the town hall stands. */
@Component
class PortalContext {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Clock clock;

    PortalContext(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    FormContext of(AdministrativeService service, Locale locale) {
        var facts = Map.<String, Object>of(
                "key", service.key().value(),
                "title", service.title().in(locale),
                "noun", service.noun().in(locale));
        return new FormContext(locale, today(), Map.of("service", facts));
    }
}
