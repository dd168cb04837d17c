package de.amtsweg.routing;

import de.amtsweg.authority.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code amtsweg.routing.*}.
 *
 * @param demoAcknowledge whether we play the recipients and acknowledge what we hand over by folder ourselves; without
 *     a word about it the demo does and production does not
 */
@ConfigurationProperties("amtsweg.routing")
public record RoutingSettings(@Nullable Boolean demoAcknowledge) {
    /** Whether recipients are played. */
    public boolean playsRecipients(Installation installation) {
        return demoAcknowledge == null ? installation.demo() : demoAcknowledge;
    }
}
