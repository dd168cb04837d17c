package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.correspondence.Way;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import org.springframework.stereotype.Component;

/**
 * Knows how a document reaches the applicant: as the model requires, as a document on paper has to, or as the applicant wishes;
 * without a mail address only a letter reaches them.
 */
@Component
class Ways {
    /** The model leaves it to the applicant. */
    static final String ANY = "any";

    private final Applications applications;
    private final Catalogue catalogue;
    private final PaperDocuments papers;

    Ways(Applications applications, Catalogue catalogue, PaperDocuments papers) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.papers = papers;
    }

    /** @param required what the model says: {@code any}, {@code letter}, {@code service} or {@code counter} */
    Way of(ApplicationId application, DocumentId document, String required) {
        return switch (required) {
            case "letter" -> Way.LETTER;
            case "service" -> Way.SERVICE;
            case "counter" -> Way.COUNTER;
            default -> papers.of(document).isPresent() ? Way.COUNTER : wished(application);
        };
    }

    private Way wished(ApplicationId id) {
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
