package de.amtsweg.site;

import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.shared.PersonId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Which member of staff somebody is whom the town's own service has let in. What they may do, they may by their duties. */
@Component
class StaffByService implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OAuth2UserService<OidcUserRequest, OidcUser> service = new OidcUserService();
    private final SignInSettings settings;
    private final Staff staff;
    private final Permissions permissions;

    StaffByService(SignInSettings settings, Staff staff, Permissions permissions) {
        this.settings = settings;
        this.staff = staff;
        this.permissions = permissions;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = Objects.requireNonNull(service.loadUser(request));
        var person = person(user.getClaimAsString(settings.claim()))
                .filter(id -> staff.find(id).filter(StaffMember::active).isPresent())
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error("unknown_person"), "The service named nobody who works here"));
        var roles = permissions.dutiesOf(person).stream()
                .map(duty -> new SimpleGrantedAuthority("ROLE_" + duty.role().name()))
                .collect(Collectors.toSet());
        return new SignedIn(person, roles, user);
    }

    private static Optional<PersonId> person(@Nullable String name) {
        try {
            return Optional.ofNullable(name)
                    .map(text -> new PersonId(text.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Goes by the sign-in name, as somebody with a password does. */
    private static final class SignedIn extends DefaultOidcUser {
        private static final long serialVersionUID = 1;

        private final String person;

        SignedIn(PersonId person, Set<SimpleGrantedAuthority> roles, OidcUser user) {
            super(roles, user.getIdToken(), user.getUserInfo());
            this.person = person.value();
        }

        @Override
        public String getName() {
            return person;
        }
    }
}
