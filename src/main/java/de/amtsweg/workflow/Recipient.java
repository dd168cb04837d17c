package de.amtsweg.workflow;

import de.amtsweg.shared.AuthorityId;
import java.util.List;

/** A body that is told about an application: which answers it may have, and by which law. */
public record Recipient(AuthorityId authority, List<String> fields, String legalBasis) {
    public Recipient {
        fields = List.copyOf(fields);
    }
}
