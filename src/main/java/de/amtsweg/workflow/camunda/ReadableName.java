package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Proceeding;
import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import java.util.Optional;

/**
 * A name models may read. Its values are trees of {@code Map}, {@code List}, {@code String}, {@code BigDecimal},
 * {@code Boolean} and {@code java.time}, read when asked for and stored in no table of the engine.
 */
interface ReadableName {
    String name();

    Map<String, Object> of(ApplicationId application);

    /** The same where a process asks that is about a proceeding of its own, such as an objection. */
    default Map<String, Object> of(ApplicationId application, Optional<Proceeding> proceeding) {
        return of(application);
    }
}
