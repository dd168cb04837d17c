package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code clerk}: what clerks recorded, the later finding over the earlier one. */
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
        return PlainTree.map(applications.get(application).findings().values());
    }
}
