package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ServiceKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An application somebody is still writing.
 *
 * @param version grows with every page saved; tells two browser tabs apart
 * @param application set once the draft has been submitted; its answers are then gone from here
 */
public record Draft(
        DraftId id,
        ServiceKey service,
        int revision,
        Answers answers,
        long version,
        Instant changedAt,
        Optional<Submitted> application) {

    public boolean isSubmitted() {
        return application.isPresent();
    }

    /** Without the answers. */
    @Override
    public String toString() {
        return "Draft[service=" + service + ", revision=" + revision + ", version=" + version + "]";
    }
}
