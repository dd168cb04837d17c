package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.shared.ApplicationId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code application}: how and when it came in, and where it stands. */
@Component
class ApplicationName implements ReadableName {
    private final Applications applications;

    ApplicationName(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public Map<String, Object> of(ApplicationId id) {
        return facts(applications.get(id));
    }

    private static Map<String, Object> facts(Application application) {
        var facts = new HashMap<String, Object>();
        facts.put("number", application.number());
        facts.put("channel", application.channel().word());
        facts.put("receivedOn", application.receivedOn());
        facts.put("place", application.place().value());
        facts.put("status", application.status().name());
        facts.put("hasEmail", application.email().isPresent());
        application.outcome().ifPresent(outcome -> facts.put("outcome", outcome));
        application.unit().ifPresent(unit -> facts.put("unit", unit.value()));
        return Map.copyOf(facts);
    }
}
