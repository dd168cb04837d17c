package de.amtsweg.portal;

import de.amtsweg.application.DraftId;
import de.amtsweg.authority.Installation;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Holds the token of the draft a visitor writes. A cookie of its own, no part of the session: who thinks about one page
 * for hours still finds the draft. It ends with the browser, and no script can read it.
 */
@Component
class DraftCookie {
    private static final String NAME = "entwurf";

    private final Installation installation;

    DraftCookie(Installation installation) {
        this.installation = installation;
    }

    Optional<DraftId> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> token(cookie.getValue()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ServiceKey service, DraftId draft) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, service, draft.token()).build().toString());
    }

    /** The browser shall not know the draft any more. */
    void forget(HttpServletRequest request, HttpServletResponse response, ServiceKey service) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, service, "").maxAge(0).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, ServiceKey service, String token) {
        return ResponseCookie.from(NAME, token)
                .path(request.getContextPath() + "/leistungen/" + service)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(!installation.demo() || request.isSecure());
    }

    private static Optional<DraftId> token(String text) {
        try {
            return Optional.of(DraftId.of(text));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }
}
