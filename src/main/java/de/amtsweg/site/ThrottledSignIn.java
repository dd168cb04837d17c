package de.amtsweg.site;

import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Staff;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks passwords, but not as often as one likes: few times from one place, more often from many. */
@Component
class ThrottledSignIn extends DaoAuthenticationProvider {
    static final Throttle.Limit FROM_ONE_PLACE = new Throttle.Limit("sign-in", 10, Duration.ofMinutes(15));
    static final Throttle.Limit FROM_ANYWHERE = new Throttle.Limit("sign-in-anywhere", 100, Duration.ofHours(1));

    private final Throttle throttle;

    ThrottledSignIn(Staff staff, Permissions permissions, PasswordEncoder passwords, Throttle throttle) {
        super(new StaffAccounts(staff, permissions));
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var name = given.getName().strip().toLowerCase(Locale.ROOT);
        var place = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            throttle.attempt(FROM_ONE_PLACE, name + " " + place);
            throttle.attempt(FROM_ANYWHERE, name);
        } catch (TooManyAttempts tooMany) {
            throw new SignInThrottled(tooMany);
        }
        var signedIn = super.authenticate(given);
        throttle.succeeded(FROM_ONE_PLACE, name + " " + place);
        return signedIn;
    }
}
