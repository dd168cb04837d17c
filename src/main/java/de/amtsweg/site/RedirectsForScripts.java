package de.amtsweg.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a script that sends a form where the answer leads, so that it leads the browser there. Browsers hide redirects
 * from scripts and follow them: the page would be fetched twice, and what it says only once would be lost on the first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RedirectsForScripts extends OncePerRequestFilter {
    /** A request with this header is told. */
    static final String ASKED = "Amtsweg-Redirect";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(ASKED) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Telling(response));
    }

    private static final class Telling extends HttpServletResponseWrapper {
        Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_NO_CONTENT);
            setHeader(HttpHeaders.LOCATION, location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            sendRedirect(location);
        }
    }
}
