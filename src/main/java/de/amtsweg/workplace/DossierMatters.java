package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.Unit;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalSentences;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what is known of one application for the person it is about. Officials are told by their work, not by name. */
@Component
class DossierMatters {
    private final Catalogue catalogue;
    private final DossierFile file;
    private final Journal journal;
    private final JournalSentences sentences;
    private final DossierOfficials officials;
    private final DossierParts parts;

    DossierMatters(
            Catalogue catalogue,
            DossierFile file,
            Journal journal,
            JournalSentences sentences,
            DossierOfficials officials,
            DossierParts parts) {
        this.catalogue = catalogue;
        this.file = file;
        this.journal = journal;
        this.sentences = sentences;
        this.officials = officials;
        this.parts = parts;
    }

    /** By which work in which unit an official is told. */
    @Component
    static class DossierOfficials {
        private final Staff staff;
        private final Authorities authorities;
        private final MessageSource messages;

        DossierOfficials(Staff staff, Authorities authorities, MessageSource messages) {
            this.staff = staff;
            this.authorities = authorities;
            this.messages = messages;
        }

        String of(Actor actor, Locale locale) {
            return switch (actor.kind()) {
                case STAFF -> of(new PersonId(actor.id()), locale);
                case AUTHORITY ->
                    authorities
                            .find(new de.amtsweg.shared.AuthorityId(actor.id()))
                            .map(authority -> authority.name())
                            .orElse(word("workplace.dossier.authority", locale));
                case APPLICANT, CO_APPLICANT, SYSTEM -> word("workplace.actor." + actor.kind(), locale);
            };
        }

        String of(PersonId person, Locale locale) {
            return staff.find(person).stream()
                    .flatMap(member -> member.duties().stream())
                    .findFirst()
                    .map(duty -> word("authority.role." + duty.role(), locale)
                            + authorities
                                    .findUnit(duty.unit())
                                    .map(Unit::name)
                                    .map(unit -> ", " + unit)
                                    .orElse(""))
                    .orElseGet(() -> word("workplace.dossier.official", locale));
        }

        String word(String key, Locale locale, Object... blanks) {
            return messages.getMessage(key, blanks, locale);
        }
    }

    Dossier.Matter of(Application application, List<Dossier.Paper> papers, Locale locale) {
        var service = catalogue.get(application.packageId());
        return new Dossier.Matter(
                application.number(),
                service.title().in(locale),
                officials.word("workplace.status." + application.status(), locale),
                application.receivedOn(),
                application.enteredAt(),
                application.decidedAt(),
                application.closedAt(),
                officials.word(
                        "workplace.dossier.source",
                        locale,
                        officials.word("workplace.channel." + application.channel(), locale)),
                file.kept(application, service, locale),
                application.email(),
                application.answers().values(),
                application.everyFinding(),
                journal.of(application.id()).stream()
                        .map(entry -> new Dossier.Line(
                                entry.at(), officials.of(entry.actor(), locale), sentences.sentence(entry, locale)))
                        .toList(),
                papers,
                parts.mails(application),
                parts.deliveries(application),
                parts.givenTo(application),
                parts.requests(application),
                parts.coApplicants(application),
                parts.payment(application, locale),
                file.readings(application, locale));
    }
}
