package de.amtsweg.routing;

import de.amtsweg.authority.Installation;
import de.amtsweg.authority.ProductionCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Production must not acknowledge in the name of authorities that never got anything. */
@Component
class NoPlayedRecipients implements ProductionCheck {
    private final RoutingSettings settings;
    private final Installation installation;

    NoPlayedRecipients(RoutingSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    @Override
    public List<String> problems() {
        return settings.playsRecipients(installation)
                ? List.of("amtsweg.routing.demo-acknowledge confirms what no authority has received. Set it to false.")
                : List.of();
    }
}
