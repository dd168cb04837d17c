package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Proceeding;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryReports;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.Objections.Filed;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.correspondence.Way;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter box of a scenario: which documents were written, which came as letters, and fetching one. */
@Component
class ScenarioPost {
    private static final PersonId CLERK = new PersonId("scenario");

    private final Attachments attachments;
    private final Deliveries deliveries;
    private final DeliveryReports reports;
    private final SentMails mails;
    private final Objections objections;
    private final Clock clock;

    ScenarioPost(
            Attachments attachments,
            Deliveries deliveries,
            DeliveryReports reports,
            SentMails mails,
            Objections objections,
            Clock clock) {
        this.attachments = attachments;
        this.deliveries = deliveries;
        this.reports = reports;
        this.mails = mails;
        this.objections = objections;
        this.clock = clock;
    }

    /** Names of the templates from which documents were written. */
    Set<String> documents(ApplicationId application) {
        return attachments.of(application).stream()
                .filter(attachment -> attachment.origin() == Attachment.Origin.AUTHORITY)
                .map(Attachment::name)
                .collect(Collectors.toSet());
    }

    long letters(ApplicationId application) {
        return deliveries.of(application).stream()
                .filter(delivery -> delivery.state() == DeliveryState.LETTER)
                .count();
    }

    int mails(ApplicationId application) {
        return mails.of(application).size();
    }

    List<String> retrieve(ApplicationId application, String template) {
        var ready = delivery(application, template, DeliveryState.PROVIDED)
                .filter(delivery -> delivery.way() == Way.DOWNLOAD)
                .map(Delivery::id);
        ready.ifPresent(delivery -> deliveries.retrieved(delivery, "scenario"));
        return ready.isEmpty() ? List.of(template + " is not ready for download") : List.of();
    }

    /** The applicant objects to the newest document from a template, online or (form: written, record) at the desk. */
    List<String> object(ApplicationId application, Map<String, Object> how) {
        var template = String.valueOf(how.get("against"));
        var form =
                Form.valueOf(String.valueOf(how.getOrDefault("form", "online")).toUpperCase(Locale.ROOT));
        var filing = new Filing(form, LocalDate.now(clock), String.valueOf(how.getOrDefault("text", "")));
        var actor = form == Form.ONLINE ? Actor.applicant(application) : Actor.system("scenario");
        var filed = attachments
                .latest(application, template)
                .map(Attachment::document)
                .flatMap(deliveries::ofDocument)
                .map(delivery -> objections.file(application, delivery.id(), filing, actor))
                .orElse(Filed.NOT_POSSIBLE);
        return filed == Filed.FILED ? List.of() : List.of("the objection to " + template + " was not taken: " + filed);
    }

    /** The applicant comes to the office and gets the document. */
    List<String> collect(ApplicationId application, String template) {
        var ready = delivery(application, template, DeliveryState.PROVIDED).map(Delivery::id);
        ready.ifPresent(delivery -> reports.handedOver(delivery, CLERK));
        return ready.isEmpty() ? List.of(template + " does not lie ready") : List.of();
    }

    /** The certificate of service comes back. */
    List<String> serve(ApplicationId application, String template) {
        var given = delivery(application, template, DeliveryState.IN_SERVICE).map(Delivery::id);
        given.ifPresent(delivery -> reports.served(delivery, LocalDate.now(clock), CLERK));
        return given.isEmpty() ? List.of(template + " was not given to be served") : List.of();
    }

    /** The objection to the newest document from a template. */
    Optional<Proceeding> objectionTo(ApplicationId application, String template) {
        return attachments
                .latest(application, template)
                .map(Attachment::document)
                .flatMap(objections::against)
                .map(objection -> new Proceeding(objection.id().value()));
    }

    /** Of several documents from a template, the one written first that is in this state. */
    private Optional<Delivery> delivery(ApplicationId application, String template, DeliveryState state) {
        return attachments.of(application).stream()
                .filter(attachment -> attachment.name().equals(template))
                .flatMap(attachment -> deliveries.ofDocument(attachment.document()).stream())
                .filter(delivery -> delivery.state() == state)
                .findFirst();
    }
}
