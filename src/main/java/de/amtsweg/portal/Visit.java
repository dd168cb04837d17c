package de.amtsweg.portal;

import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicantId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server remembers of one visitor between two pages: answers of a pre-check, and who has shown a second proof of
 * being the applicant.
 */
final class Visit {
    private static final String PRECHECK = "portal.precheck.";
    private static final String PROVED = "portal.proved.";
    private static final String REPRESENTS = "portal.co-applicant";

    private final HttpSession session;

    Visit(HttpSession session) {
        this.session = session;
    }

    Optional<Answers> precheck(ServiceKey service) {
        return Optional.ofNullable(session.getAttribute(PRECHECK + service)).map(Visit::answers);
    }

    void prechecked(ServiceKey service, Answers answers) {
        session.setAttribute(PRECHECK + service, copy(answers.values()));
    }

    void forgetPrecheck(ServiceKey service) {
        session.removeAttribute(PRECHECK + service);
    }

    /** Whether this visitor has shown more than number and code: submitted it just now, or typed a code sent by mail. */
    boolean hasProved(ApplicationId application) {
        return session.getAttribute(PROVED + application) != null;
    }

    void proves(ApplicationId application) {
        session.setAttribute(PROVED + application, true);
    }

    /** Whether this visitor came through the link that is this co-applicant's now; one they had before opens nothing. */
    boolean represents(CoApplicant coApplicant) {
        return key(coApplicant).equals(session.getAttribute(REPRESENTS));
    }

    /** Whose link this visitor came through, valid still or not. */
    Optional<CoApplicantId> represented() {
        return Optional.ofNullable(session.getAttribute(REPRESENTS))
                .map(key -> CoApplicantId.of(key.toString().split(" ")[0]));
    }

    void cameThroughTheLinkOf(CoApplicant coApplicant) {
        session.setAttribute(REPRESENTS, key(coApplicant));
    }

    private static String key(CoApplicant coApplicant) {
        return coApplicant.id() + " " + coApplicant.link();
    }

    void representsNobody() {
        session.removeAttribute(REPRESENTS);
    }

    /** Somebody else may sit down here next. */
    void forgetAll() {
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith("portal."))
                .forEach(session::removeAttribute);
    }

    @SuppressWarnings("unchecked")
    private static Answers answers(Object stored) {
        return new Answers((Map<String, Object>) stored);
    }

    // The session is kept in the database: only plain, serializable collections go into it.
    private static Serializable copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), plain(value)));
        return copy;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(entry -> copy.add(plain(entry)));
            return copy;
        }
        return value;
    }
}
