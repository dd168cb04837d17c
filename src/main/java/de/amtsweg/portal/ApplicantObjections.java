package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.shared.DocumentId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What applicants can do against a document, and what became of it. */
@Component
class ApplicantObjections {
    private final Deliveries deliveries;
    private final Objections objections;
    private final OpenedApplications opened;
    private final MessageSource messages;

    ApplicantObjections(
            Deliveries deliveries, Objections objections, OpenedApplications opened, MessageSource messages) {
        this.deliveries = deliveries;
        this.objections = objections;
        this.opened = opened;
        this.messages = messages;
    }

    /**
     * What stands beside a document.
     *
     * @param delivery the delivery an objection is filed against; empty when there is nothing to do and nothing was done
     * @param action the words of the link; empty when no objection can be filed
     * @param standing how far an objection has come, in words; empty when there is none
     */
    public record Remark(String delivery, String action, String standing) {
        static final Remark NONE = new Remark("", "", "");
    }

    Remark of(Application application, DocumentId document, Locale locale) {
        return deliveries
                .ofDocument(document)
                .map(delivery -> remark(application, delivery, locale))
                .orElse(Remark.NONE);
    }

    private Remark remark(Application application, Delivery delivery, Locale locale) {
        var name = name(application);
        var action = objections.mayFileOnline(delivery)
                ? messages.getMessage("portal.objection.start", new Object[] {name}, locale)
                : "";
        var standing = objections
                .against(delivery.document())
                .map(objection -> standing(objection, name, locale))
                .orElse("");
        return action.isEmpty() && standing.isEmpty()
                ? Remark.NONE
                : new Remark(delivery.id().toString(), action, standing);
    }

    private String standing(Objection objection, String name, Locale locale) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(objection.receivedOn());
        var state = objection.outcome().map(Enum::name).orElse("OPEN");
        return messages.getMessage("portal.objection." + state, new Object[] {name, day}, locale);
    }

    /** Widerspruch, or Einspruch where the law of taxes applies. */
    String name(Application application) {
        return opened.service(application).law().objection();
    }
}
