package de.amtsweg.journal;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened to an application.
 *
 * @param type what happened, in kebab case ({@code notice-received}); its sentence stands in the message bundles
 * @param details fills the blanks of the sentence; ids, numbers and nouns, never a name, an address or an answer
 */
public record JournalEntry(
        UUID id,
        ApplicationId application,
        Actor actor,
        Instant at,
        String type,
        Map<String, String> details,
        List<DocumentId> documents) {
    public JournalEntry {
        details = Map.copyOf(details);
        documents = List.copyOf(documents);
    }
}
