package de.amtsweg.forms.conformance;

import java.util.Map;
import java.util.Set;

/**
 * One form with one set of data, and what is expected of it.
 *
 * @param schema the form as form-js and we open it
 * @param given answers somebody gave before
 * @param known names the form may read besides its answers
 * @param hides everything form-js does not show
 * @param refuses everything form-js complains about
 * @param differs what we do in another way on purpose, and the reason documented for it
 * @param mayDiffer the same where form-js itself does sometimes one thing and sometimes the other
 */
record Case(
        String name,
        Map<String, Object> schema,
        Map<String, Object> given,
        Map<String, Object> known,
        Set<String> hides,
        Set<String> refuses,
        Map<String, String> differs,
        Map<String, String> mayDiffer) {
    @Override
    public String toString() {
        return name;
    }
}
