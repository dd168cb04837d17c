package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code authority}: who is in charge, and what that authority decided about its way of working. */
@Component
class AuthorityName implements ReadableName {
    private final Applications applications;
    private final Authorities authorities;

    AuthorityName(Applications applications, Authorities authorities) {
        this.applications = applications;
        this.authorities = authorities;
    }

    @Override
    public String name() {
        return "authority";
    }

    /** Empty until the application has been routed. */
    @Override
    public Map<String, Object> of(ApplicationId application) {
        return applications.get(application).authority().map(this::of).orElse(Map.of());
    }

    Map<String, Object> of(AuthorityId id) {
        var authority = authorities.get(id);
        var settings = authority.settings();
        return Map.of(
                "id", id.value(),
                "name", authority.name(),
                "state", authority.state().name(),
                "ars", authority.ars().value(),
                "paymentFirst", settings.paymentFirst(),
                "onlineId", settings.onlineId(),
                "fourEyes", settings.fourEyes(),
                "waivedRecipients",
                        settings.waivedRecipients().stream()
                                .map(AuthorityId::value)
                                .sorted()
                                .toList());
    }
}
