package de.amtsweg.authority;

import java.util.List;
import org.springframework.stereotype.Component;

/** Production needs a secret of its own: the default stands in the source code. */
@Component
class NoDemoSecret implements ProductionCheck {
    private static final int SHORTEST = 32;

    private final Installation installation;

    NoDemoSecret(Installation installation) {
        this.installation = installation;
    }

    @Override
    public List<String> problems() {
        if (installation.secret().equals(Installation.DEMO_SECRET)) {
            return List.of("amtsweg.secret is the public default. Set it to at least " + SHORTEST
                    + " random characters and keep it: codes people hold depend on it.");
        }
        if (installation.secret().length() < SHORTEST) {
            return List.of("amtsweg.secret is too short. Set it to at least " + SHORTEST + " random characters.");
        }
        return List.of();
    }
}
