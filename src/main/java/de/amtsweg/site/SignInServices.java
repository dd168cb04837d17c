package de.amtsweg.site;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The services of the town (OpenID Connect) that members of staff may sign in with; none where none is named. */
@Component
class SignInServices {
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInServices(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** A service as people know it, and where signing in with it begins. */
    record SignInService(String name, String address) {}

    List<SignInService> all() {
        return registrations.getIfAvailable() instanceof Iterable<?> known
                ? StreamSupport.stream(known.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(service -> new SignInService(
                                service.getClientName(), "/oauth2/authorization/" + service.getRegistrationId()))
                        .toList()
                : List.of();
    }
}
