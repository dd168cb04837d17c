package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.Offers;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.efile.RetentionEvent;
import de.amtsweg.efile.RetentionPeriod;
import de.amtsweg.efile.Retentions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a dossier says of the file an application is in: how long it is kept, and who read it. */
@Component
class DossierFile {
    private final CaseFiles files;
    private final ReadingRoom room;
    private final Retentions retentions;
    private final RetentionWords words;
    private final Offers offers;
    private final DossierMatters.DossierOfficials officials;

    DossierFile(
            CaseFiles files,
            ReadingRoom room,
            Retentions retentions,
            RetentionWords words,
            Offers offers,
            DossierMatters.DossierOfficials officials) {
        this.files = files;
        this.room = room;
        this.retentions = retentions;
        this.words = words;
        this.offers = offers;
        this.officials = officials;
    }

    /** By which rule, until when as far as that is known, and what comes then. Without a file only the rule can be told. */
    String kept(Application application, AdministrativeService service, Locale locale) {
        var law = service.retention();
        return files.of(application.id())
                .map(one -> kept(one, locale))
                .orElseGet(() -> rule(law.years(), new RetentionEvent(law.from(), law.name()), locale));
    }

    private String kept(CaseFile one, Locale locale) {
        var rule = retentions.of(one.file().id()).cases().stream()
                .filter(period -> period.reference().equals(one.reference()))
                .map((RetentionPeriod period) -> rule(period.years(), period.event(), locale));
        var then = offers.hasArchive(one.file()) ? "workplace.dossier.then.archive" : "workplace.dossier.then";
        return Stream.concat(rule, Stream.of(words.line(one.file(), locale), officials.word(then, locale)))
                .reduce((before, after) -> before + " " + after)
                .orElseThrow();
    }

    private String rule(int years, RetentionEvent event, Locale locale) {
        return officials.word("workplace.dossier.kept", locale, years, words.event(event, locale));
    }

    List<Dossier.Reading> readings(Application application, Locale locale) {
        return files.of(application.id()).stream()
                .flatMap(one -> room.readingsToDisclose(one.file()).stream())
                .map(reading -> new Dossier.Reading(
                        reading.at(),
                        officials.of(reading.reader(), locale),
                        officials.word("workplace.dossier.reading." + reading.kind(), locale)))
                .toList();
    }
}
