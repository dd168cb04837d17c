package de.amtsweg.application;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;

/**
 * A document that belongs to an application.
 *
 * @param name under which name later steps find it: the key of an upload field ({@code nachweis.vollmacht}), or what a
 *     notice is written as ({@code bescheinigung})
 */
public record Attachment(DocumentId document, String name, Origin origin, Instant addedAt) {
    /** From whom a document came. */
    public enum Origin {
        APPLICANT,
        AUTHORITY
    }
}
