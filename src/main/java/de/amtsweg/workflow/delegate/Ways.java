package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.Way;
import de.amtsweg.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Knows how the applicant wants to get documents; without a mail address only a letter reaches them. */
@Component
class Ways {
    private final Applications applications;
    private final Catalogue catalogue;

    Ways(Applications applications, Catalogue catalogue) {
        this.applications = applications;
        this.catalogue = catalogue;
    }

    Way of(ApplicationId id) {
        var application = applications.get(id);
        boolean wantsLetter = catalogue
                .get(application.packageId())
                .paths()
                .delivery()
                .flatMap(application.answers()::text)
                .filter("brief"::equals)
                .isPresent();
        return wantsLetter || application.email().isEmpty() ? Way.LETTER : Way.DOWNLOAD;
    }
}
