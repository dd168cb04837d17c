package de.amtsweg.site;

import de.amtsweg.shared.ApplicationId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which applications this browser may see, because number and secret code were given or the application was made here. */
@Component
public class ApplicationAccess {
    private static final String ATTRIBUTE = "amtsweg.applications";

    /** From now on this session may see the application; the session gets a new id, so that none can be planted. */
    public void grant(HttpServletRequest request, ApplicationId application) {
        var session = request.getSession(false) == null ? request.getSession() : renewed(request);
        var granted = new ArrayList<>(granted(session));
        if (!granted.contains(application.toString())) {
            granted.add(application.toString());
        }
        session.setAttribute(ATTRIBUTE, granted);
    }

    public boolean granted(HttpServletRequest request, ApplicationId application) {
        var session = request.getSession(false);
        return session != null && granted(session).contains(application.toString());
    }

    /** On a shared computer: this session may see no application any more. */
    public void forgetAll(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static HttpSession renewed(HttpServletRequest request) {
        request.changeSessionId();
        return request.getSession();
    }

    private static List<String> granted(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }
}
