package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import java.util.Map;

/**
 * A name models may read. Its values are trees of {@code Map}, {@code List}, {@code String}, {@code BigDecimal},
 * {@code Boolean} and {@code java.time}, read when asked for and stored in no table of the engine.
 */
interface ReadableName {
    String name();

    Map<String, Object> of(ApplicationId application);
}
