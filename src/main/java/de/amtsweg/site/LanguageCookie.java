package de.amtsweg.site;

import de.amtsweg.shared.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language somebody chose, kept in a cookie; German until they choose. */
class LanguageCookie implements LocaleResolver {
    static final List<Locale> OFFERED = List.of(Locale.GERMAN, Languages.PLAIN_GERMAN, Locale.ENGLISH);
    static final String NAME = "AMTSWEG_SPRACHE";

    private final boolean overHttpsOnly;

    LanguageCookie(boolean overHttpsOnly) {
        this.overHttpsOnly = overHttpsOnly;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return OFFERED.stream()
                .filter(language -> cookie != null && language.toLanguageTag().equals(cookie.getValue()))
                .findFirst()
                .orElse(Locale.GERMAN);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response == null || language == null || !OFFERED.contains(language)) {
            return;
        }
        var cookie = ResponseCookie.from(NAME, language.toLanguageTag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(overHttpsOnly || request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
