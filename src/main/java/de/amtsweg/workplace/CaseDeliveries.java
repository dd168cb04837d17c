package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.documents.DocumentStore;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far the documents of an application have come on their way to the applicant. */
@Component
class CaseDeliveries {
    private final Deliveries deliveries;
    private final Objections objections;
    private final DocumentStore documents;
    private final MessageSource messages;

    CaseDeliveries(Deliveries deliveries, Objections objections, DocumentStore documents, MessageSource messages) {
        this.deliveries = deliveries;
        this.objections = objections;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * One document on its way.
     *
     * @param notified since when it counts as notified and until when a remedy is open, or nothing
     * @param objected how far an objection has come, or nothing
     * @param mayObject whether an objection can be recorded
     * @param ready whether it lies ready and may still be handed over here
     * @param onItsWay whether a certificate of service may still say when it arrived
     */
    record Line(
            String id,
            String title,
            String how,
            String notified,
            String rule,
            String objected,
            boolean mayObject,
            boolean ready,
            boolean onItsWay) {}

    List<Line> of(Application application, Locale locale) {
        return deliveries.of(application.id()).stream()
                .map(delivery -> line(delivery, locale))
                .toList();
    }

    private Line line(Delivery delivery, Locale locale) {
        var at = Dates.day(delivery.settledAt().orElse(delivery.providedAt()), locale);
        return new Line(
                delivery.id().toString(),
                documents.get(delivery.document()).title(),
                word("workplace.delivery." + delivery.state(), locale, at),
                delivery.notification()
                        .map(notification -> word(
                                "workplace.delivery.notified",
                                locale,
                                Dates.day(notification.day(), locale),
                                Dates.day(notification.remedyUntil(), locale)))
                        .orElse(""),
                delivery.notification().map(notification -> notification.rule()).orElse(""),
                objections
                        .against(delivery.document())
                        .map(objection -> objected(objection, locale))
                        .orElse(""),
                objections.mayRecord(delivery),
                delivery.state() == DeliveryState.PROVIDED,
                delivery.state() == DeliveryState.PROVIDED
                        || delivery.state() == DeliveryState.LETTER
                                && delivery.notification().isPresent());
    }

    private String objected(Objection objection, Locale locale) {
        var state = objection.outcome().map(Enum::name).orElse(objection.late() ? "LATE" : "OPEN");
        return word("workplace.objection." + state, locale, Dates.day(objection.receivedOn(), locale));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
