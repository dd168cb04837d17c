package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code service}: which administrative service this is. */
@Component
class ServiceName implements ReadableName {
    private final Applications applications;
    private final Catalogue catalogue;

    ServiceName(Applications applications, Catalogue catalogue) {
        this.applications = applications;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        var service = catalogue.get(applications.get(application).packageId());
        return Map.of(
                "key", service.key().value(),
                "title", service.title().german(),
                "noun", service.noun().name().german());
    }
}
