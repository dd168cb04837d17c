package de.amtsweg.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var unread = unread(request);
        if (unread.isEmpty()) {
            request.setAttribute(EXPIRED, true);
        }
        response.sendError(unread.orElse(HttpStatus.FORBIDDEN).value());
    }

    /** The token travels in the body; when the body was too large or too broken to be read there is none. */
    private static Optional<HttpStatus> unread(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return Optional.empty();
        }
        try {
            request.getParts();
            return Optional.empty();
        } catch (IllegalStateException tooLarge) {
            return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
        } catch (IOException | ServletException broken) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
    }
}
