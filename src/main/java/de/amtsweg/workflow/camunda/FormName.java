package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code form}: what the applicant said. */
@Component
class FormName implements ReadableName {
    private final Applications applications;

    FormName(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return PlainTree.map(applications.get(application).answers().values());
    }
}
