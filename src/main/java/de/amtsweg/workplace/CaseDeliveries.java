package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.Objection;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.correspondence.ReturnReason;
import de.amtsweg.documents.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far the documents of an application have come on their way to the applicant. */
@Component
class CaseDeliveries {
    private static final Set<DeliveryState> SENT = Set.of(DeliveryState.LETTER, DeliveryState.IN_SERVICE);
    private static final Set<DeliveryState> READY =
            Set.of(DeliveryState.PROVIDED, DeliveryState.IN_SERVICE, DeliveryState.UNDELIVERABLE);

    private final Deliveries deliveries;
    private final Objections objections;
    private final DocumentStore documents;
    private final PaperDocuments papers;
    private final MessageSource messages;

    CaseDeliveries(
            Deliveries deliveries,
            Objections objections,
            DocumentStore documents,
            PaperDocuments papers,
            MessageSource messages) {
        this.deliveries = deliveries;
        this.objections = objections;
        this.documents = documents;
        this.papers = papers;
        this.messages = messages;
    }

    /**
     * One document on its way.
     *
     * @param notified since when it counts as notified and until when a remedy is open, or nothing
     * @param objected how far an objection has come, or nothing
     * @param mayObject whether an objection can be recorded
     * @param notes what else is to be known of it: why it did not arrive, on which paper it is
     * @param notArrived whether it did not arrive
     * @param ready whether it may still be handed over here
     * @param onItsWay whether a certificate of service may still say when it arrived
     * @param returns why it may come back; nothing when it cannot
     */
    record Line(
            String id,
            String title,
            String how,
            String notified,
            String rule,
            String objected,
            boolean mayObject,
            List<String> notes,
            boolean notArrived,
            boolean ready,
            boolean onItsWay,
            List<ReturnReason> returns) {}

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
                word("workplace.delivery." + how(delivery), locale, at),
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
                notes(delivery, locale),
                notArrived(delivery),
                READY.contains(delivery.state()),
                READY.contains(delivery.state())
                        || delivery.state() == DeliveryState.LETTER
                                && delivery.notification().isPresent(),
                SENT.contains(delivery.state()) ? List.of(ReturnReason.values()) : List.of());
    }

    /** What lies ready lies somewhere else, according to the way it takes. */
    private static String how(Delivery delivery) {
        return delivery.state() != DeliveryState.PROVIDED
                ? delivery.state().name()
                : switch (delivery.way()) {
                    case DOWNLOAD -> "PROVIDED";
                    case COUNTER -> "AT_COUNTER";
                    case LETTER, SERVICE -> "LETTER_WAITS";
                };
    }

    private static boolean notArrived(Delivery delivery) {
        return delivery.state() == DeliveryState.UNDELIVERABLE
                || delivery.state() == DeliveryState.PROVIDED
                        && delivery.announcementFailure().isPresent();
    }

    private List<String> notes(Delivery delivery, Locale locale) {
        var notes = new ArrayList<String>();
        delivery.announcementFailure()
                .map(failure -> word(
                        delivery.state() == DeliveryState.PROVIDED
                                ? "workplace.delivery.announcement-failed"
                                : "workplace.delivery.announcement-failed.before",
                        locale,
                        word("correspondence.failure." + failure, locale)))
                .ifPresent(notes::add);
        if (delivery.state() == DeliveryState.UNDELIVERABLE) {
            delivery.returned()
                    .map(reason -> word(
                            "workplace.delivery.returned", locale, word("correspondence.failure." + reason, locale)))
                    .ifPresent(notes::add);
        }
        papers.of(delivery.document())
                .map(paper -> word("workplace.delivery.on-paper", locale, paper.name(), paper.copies()))
                .ifPresent(notes::add);
        return notes;
    }

    private String objected(Objection objection, Locale locale) {
        var state = objection.outcome().map(Enum::name).orElse(objection.late() ? "LATE" : "OPEN");
        return word("workplace.objection." + state, locale, Dates.day(objection.receivedOn(), locale));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
