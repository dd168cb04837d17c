package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Request;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.FormCopies;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.shared.DocumentId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of an application that its applicant may read. */
@Component
class ApplicantDocuments {
    private final Attachments attachments;
    private final DocumentStore store;
    private final Deliveries deliveries;
    private final FormCopies copies;
    private final ApplicantObjections objections;
    private final PaperDocuments papers;
    private final MessageSource messages;

    ApplicantDocuments(
            Attachments attachments,
            DocumentStore store,
            Deliveries deliveries,
            FormCopies copies,
            ApplicantObjections objections,
            PaperDocuments papers,
            MessageSource messages) {
        this.attachments = attachments;
        this.store = store;
        this.deliveries = deliveries;
        this.copies = copies;
        this.objections = objections;
        this.papers = papers;
        this.messages = messages;
    }

    /**
     * One document.
     *
     * @param notified since when it counts as notified, in words
     * @param remark what the applicant can do against it
     * @param onPaper whether it exists on paper only, so that there is nothing to download
     */
    public record Offered(
            DocumentId id,
            String title,
            String size,
            String notified,
            ApplicantObjections.Remark remark,
            boolean onPaper) {}

    /** What the authority has provided, oldest first; the copy of the notice has a link of its own. */
    List<Offered> of(Application application, Locale locale) {
        return provided(application)
                .filter(attachment -> !attachment.name().equals(FormCopies.NAME))
                .map(attachment -> offered(application, attachment, locale))
                .toList();
    }

    // Between writing and providing a document nobody outside may see it: fetched too early it would count as not
    // fetched.
    private Stream<Attachment> provided(Application application) {
        var provided =
                deliveries.of(application.id()).stream().map(Delivery::document).collect(Collectors.toSet());
        return attachments.of(application.id()).stream()
                .filter(attachment -> attachment.origin() == Origin.AUTHORITY)
                .filter(attachment -> provided.contains(attachment.document()));
    }

    /** The notice itself as PDF. */
    DocumentId copy(Application application) {
        return copies.of(application.id());
    }

    /** Files that came with an answer that is not sent yet. */
    List<Offered> handedIn(Application application, Request request) {
        return attachments.of(application.id()).stream()
                .filter(attachment -> attachment.name().equals(nameOf(request)))
                .map(attachment -> offered(application, attachment, Locale.GERMAN))
                .toList();
    }

    /** Under which name files belong to a request. */
    static String nameOf(Request request) {
        return "nachfrage." + request.id();
    }

    /** Whether the applicant may read this document of the application. */
    boolean mayRead(Application application, DocumentId document) {
        return provided(application)
                        .anyMatch(attachment -> attachment.document().equals(document))
                && papers.of(document).isEmpty();
    }

    /** Notes that the applicant fetched a document. */
    void fetched(DocumentId document, String proof) {
        deliveries.ofDocument(document).ifPresent(delivery -> deliveries.retrieved(delivery.id(), proof));
    }

    private Offered offered(Application application, Attachment attachment, Locale locale) {
        var document = store.get(attachment.document());
        return new Offered(
                document.id(),
                title(document),
                size(document, locale),
                notified(document.id(), locale),
                objections.of(application, document.id(), locale),
                papers.of(document.id()).isPresent());
    }

    private String notified(DocumentId document, Locale locale) {
        return deliveries
                .ofDocument(document)
                .flatMap(Delivery::notification)
                .map(notification -> messages.getMessage(
                        "portal.document.notified",
                        new Object[] {day(notification.day(), locale), day(notification.remedyUntil(), locale)},
                        locale))
                .orElse("");
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private static String title(StoredDocument document) {
        var name = document.fileName();
        return name.endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
    }

    private String size(StoredDocument document, Locale locale) {
        var kilobytes = Math.max(1, Math.round(document.size() / 1000.0));
        return messages.getMessage("portal.document.size", new Object[] {kilobytes}, locale);
    }
}
