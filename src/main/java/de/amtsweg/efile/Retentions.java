package de.amtsweg.efile;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long files are kept, by the periods of the services as they were when their cases began. */
@Component
public class Retentions {
    private final Archive archive;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Clock clock;

    Retentions(Archive archive, Applications applications, Catalogue catalogue, Clock clock) {
        this.archive = archive;
        this.applications = applications;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FileRetention of(FileId file) {
        var diary = archive.diary(file);
        return new FileRetention(
                archive.cases(file).stream().map(one -> period(one, diary)).toList(),
                archive.file(file)
                        .flatMap(EFile::registerEntry)
                        .map(entry -> entry.keptUntil().atMonth(12).atEndOfMonth()));
    }

    public FileRetention.State stateOf(FileId file) {
        return of(file).state(today());
    }

    LocalDate today() {
        return RetentionRule.day(clock.instant());
    }

    private RetentionPeriod period(CaseFile one, List<DiaryEntry> diary) {
        var law = catalogue.get(applications.get(one.application()).packageId()).retention();
        return new RetentionPeriod(
                one.reference(),
                law.years(),
                new RetentionEvent(law.from(), law.name()),
                !one.isClosed(),
                RetentionRule.start(one, law.from(), diary));
    }
}
