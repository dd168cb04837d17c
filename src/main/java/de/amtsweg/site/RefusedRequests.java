package de.amtsweg.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells apart why a request was refused: a page that was open too long, an upload too large to read, no permission. */
@Component
class RefusedRequests implements AccessDeniedHandler {
    static final String EXPIRED = RefusedRequests.class.getName() + ".expired";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && isTooLarge(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        if (refused instanceof CsrfException) {
            request.setAttribute(EXPIRED, true);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** The token travels in the body; when the body was too large to be read there is none. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }
}
