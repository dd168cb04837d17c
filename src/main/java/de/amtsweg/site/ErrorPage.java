package de.amtsweg.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one page for everything that went wrong; its words hang on the status. */
@Component
class ErrorPage {
    private static final Set<Integer> WITH_OWN_WORDS = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private final Shells shells;

    ErrorPage(Shells shells) {
        this.shells = shells;
    }

    ModelAndView of(HttpStatus status, HttpServletRequest request) {
        var page = new ModelAndView("site/error", status);
        page.addObject("status", status.value());
        page.addObject("words", words(status));
        page.addObject("reference", reference());
        page.addObject("back", address(request));
        page.addObject("shell", shells.of(request)); // what failed early has no frame yet
        return page;
    }

    /** The form was open so long that its security token is no longer known. */
    ModelAndView expired(HttpServletRequest request) {
        return of(HttpStatus.FORBIDDEN, request)
                .addObject("words", "expired")
                .addObject("again", RefusedInput.of(request, address(request)));
    }

    /** Which words say it; what the server does not do (501) is a request nobody understands. */
    static String words(HttpStatus status) {
        if (WITH_OWN_WORDS.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() || status == HttpStatus.NOT_IMPLEMENTED ? "400" : "500";
    }

    /** Eight characters that stand on the page and in the log, so that a caller can be helped. */
    private static String reference() {
        return Long.toString(
                        ThreadLocalRandom.current()
                                .nextLong(36L * 36 * 36 * 36 * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36 * 36 * 36 * 36),
                        36)
                .toUpperCase(Locale.ROOT);
    }

    private static String address(HttpServletRequest request) {
        var address = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse(request.getRequestURI());
        return LocalAddress.orHome(address);
    }
}
