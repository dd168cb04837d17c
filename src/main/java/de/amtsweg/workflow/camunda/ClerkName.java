package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Proceeding;
import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code clerk}: what clerks recorded, the later finding over the earlier one; in an objection, what they recorded there. */
@Component
class ClerkName implements ReadableName {
    private final Applications applications;

    ClerkName(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "clerk";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return of(application, Optional.empty());
    }

    @Override
    public Map<String, Object> of(ApplicationId application, Optional<Proceeding> proceeding) {
        return PlainTree.map(
                applications.get(application).within(proceeding).findings().values());
    }
}
