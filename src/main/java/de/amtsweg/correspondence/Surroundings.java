package de.amtsweg.correspondence;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Proceeding;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Unit;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what templates may read about an application: who, where, which service. */
@Component
class Surroundings {
    private final Applications applications;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final CorrespondenceSettings settings;
    private final Clock clock;

    Surroundings(
            Applications applications,
            Catalogue catalogue,
            Authorities authorities,
            CorrespondenceSettings settings,
            Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is written about: a service, and the authority that writes. */
    sealed interface Matter {
        AdministrativeService service();

        Authority authority();

        Optional<Unit> unit();
    }

    /** An application with the authority that writes and the service it is about. */
    record Case(Application application, AdministrativeService service, Authority authority, Optional<Unit> unit)
            implements Matter {
        /** The same, supposing clerks had recorded this, too. */
        Case supposing(Answers findings) {
            return new Case(application.supposing(findings), service, authority, unit);
        }
    }

    /** An application somebody has only begun to write, on the pages of this authority. */
    record Begun(AdministrativeService service, Authority authority) implements Matter {
        @Override
        public Optional<Unit> unit() {
            return Optional.empty();
        }
    }

    Case of(ApplicationId id) {
        return of(id, Optional.empty());
    }

    Case of(ApplicationId id, Optional<Proceeding> proceeding) {
        var application = applications.get(id).within(proceeding);
        var authority = application
                .authority()
                .map(authorities::get)
                .orElseGet(() -> authorities.ours().getFirst());
        return new Case(
                application,
                catalogue.get(application.packageId()),
                authority,
                application.unit().map(authorities::unit));
    }

    Begun of(PackageId service, AuthorityId town) {
        return new Begun(catalogue.get(service), authorities.get(town));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Map<String, Object> model(Matter matter, Locale locale, Map<String, Object> extra) {
        var model = new LinkedHashMap<String, Object>();
        if (matter instanceof Case known) {
            var application = known.application();
            model.put("form", application.answers().values());
            model.put("clerk", application.findings().values());
            model.put("application", application(application));
        }
        model.put("authority", authority(matter.authority(), matter.unit()));
        model.put("service", service(matter.service(), locale));
        model.put("today", today());
        model.put("link", site(matter.authority()) + "/status");
        model.putAll(extra);
        return model;
    }

    /** Where people reach the pages of an authority. */
    String site(Authority authority) {
        return authority.hostName().map(host -> "https://" + host).orElse(settings.site());
    }

    private static Map<String, Object> application(Application application) {
        var channel = application.channel().word();
        var words = new LinkedHashMap<String, Object>();
        words.put("number", application.number());
        words.put("receivedOn", application.receivedOn());
        words.put("enteredOn", application.enteredAt());
        words.put("channel", channel);
        words.put(channel, true);
        words.put("applicant", application.parties().applicant().displayName());
        return words;
    }

    private static Map<String, Object> authority(Authority authority, Optional<Unit> unit) {
        var words = new LinkedHashMap<String, Object>();
        var contact = authority.contact();
        words.put("id", authority.id().value());
        words.put("name", authority.name());
        words.put("unit", unit.map(Unit::name).orElse(""));
        words.put("address", authority.address().onOneLine());
        words.put("city", authority.address().city());
        words.put(
                "phone", unit.map(Unit::phone).filter(phone -> !phone.isBlank()).orElse(contact.phone()));
        words.put(
                "email", unit.map(Unit::email).filter(email -> !email.isBlank()).orElse(contact.email()));
        words.put("web", contact.web());
        words.put("openingHours", contact.openingHours());
        words.put(
                "bank",
                Map.of(
                        "holder", authority.bank().holder(),
                        "iban", authority.bank().groupedIban(),
                        "bic", authority.bank().bic(),
                        "name", authority.bank().bank()));
        return words;
    }

    private static Map<String, Object> service(AdministrativeService service, Locale locale) {
        var noun = service.noun();
        return Map.of(
                "key", service.key().value(),
                "title", service.title().in(locale),
                "noun", noun.in(locale),
                "theNoun", noun.the(locale),
                "theNounAcc", noun.theAccusative(locale),
                "theNounDat", noun.theDative(locale),
                "yourNoun", noun.your(locale),
                "yourNounAcc", noun.yourAccusative(locale),
                "yourNounDat", noun.yourDative(locale));
    }
}
