package de.amtsweg.site;

import de.amtsweg.authority.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page somebody wanted, or to the start of their part of the site; when it did not work, back. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private static final Map<String, String> STARTS = Map.of(
            "ROLE_" + Role.CLERK, "/arbeitsplatz",
            "ROLE_" + Role.HEAD, "/arbeitsplatz",
            "ROLE_" + Role.DESIGNER, "/werkstatt",
            "ROLE_" + Role.OPERATOR, "/betrieb",
            "ROLE_" + Role.DATA_PROTECTION, "/arbeitsplatz/auskunft");

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        return signedIn == null ? "/" : start(signedIn);
    }

    private static String start(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(authority -> STARTS.get(authority.getAuthority()))
                .filter(start -> start != null)
                .sorted()
                .findFirst()
                .orElse("/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var problem = switch (failure) {
            case SignInThrottled tooOften -> "warten";
            case OAuth2AuthenticationException byService -> "dienst";
            default -> "falsch";
        };
        getRedirectStrategy().sendRedirect(request, response, "/anmelden?" + problem);
    }
}
