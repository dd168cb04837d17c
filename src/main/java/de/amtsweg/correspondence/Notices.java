package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes notices from the templates of a service package. */
@Component
public class Notices {
    /**
     * Writes the document the template {@code <template>.notice.md} describes and stores it.
     *
     * @param extra what the template may read besides form, clerk, authority, service, application and today:
     *     {@code fee}, {@code request} …
     */
    public DocumentId write(ApplicationId application, String template, DocumentKind kind, Map<String, Object> extra) {
        throw new IllegalStateException("No template %s for application %s".formatted(template, application));
    }

    /** The same; what kind of document it is, the template says itself. */
    public DocumentId write(ApplicationId application, String template, Map<String, Object> extra) {
        throw new IllegalStateException("No template %s for application %s".formatted(template, application));
    }
}
