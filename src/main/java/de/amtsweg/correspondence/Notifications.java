package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.WorkingCalendars;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which documents are administrative acts, and says when they count as notified. */
@Component
class Notifications {
    /** The kinds of document somebody may file a remedy against, as templates name them. */
    static final List<String> KINDS = Arrays.stream(DocumentKind.values())
            .filter(kind -> kind.remedy() == DocumentKind.Remedy.REQUIRED)
            .map(DocumentKind::key)
            .toList();

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final WorkingCalendars calendars;
    private final NotificationRules rules;
    private final Clock clock;

    Notifications(
            JdbcClient jdbc,
            Applications applications,
            Catalogue catalogue,
            Authorities authorities,
            WorkingCalendars calendars,
            @Value("${amtsweg.notification.rules:classpath:correspondence/notification.yaml}") Resource rules,
            Clock clock)
            throws IOException {
        this.jdbc = jdbc;
        this.applications = applications;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.calendars = calendars;
        this.rules = NotificationRules.read(rules.getInputStream());
        this.clock = clock;
    }

    /** Remembers what has been written. */
    void written(
            ApplicationId application,
            DocumentId document,
            String template,
            DocumentKind kind,
            Optional<RemedyKind> remedy) {
        jdbc.sql("""
                insert into notice (document, application, template, kind, remedy)
                values (:document, :application, :template, :kind, :remedy)""")
                .param("document", document.value())
                .param("application", application.value())
                .param("template", template)
                .param("kind", kind.key())
                .param("remedy", remedy.map(RemedyKind::key).orElse(null))
                .update();
    }

    /** The remedy a document names, if any. */
    Optional<RemedyKind> remedyOf(DocumentId document) {
        return jdbc.sql("select remedy from notice where document = ? and remedy is not null")
                .param(document.value())
                .query(String.class)
                .optional()
                .flatMap(RemedyKind::named);
    }

    /** When a document that has just arrived counts as notified; nothing when no remedy is open against it. */
    Optional<Notification> of(Delivery delivery) {
        if (!isAct(delivery.document())) {
            return Optional.empty();
        }
        var application = applications.get(delivery.application());
        var authority = authorities.get(application.authority().orElseThrow());
        return Optional.of(rules.of(
                new NotificationRules.Sending(
                        catalogue.get(application.packageId()).law(),
                        authority.state(),
                        delivery.way(),
                        delivery.announcementFailure().isEmpty()),
                day(delivery.providedAt()),
                day(delivery.settledAt().orElseThrow()),
                calendars.of(authority.id())));
    }

    private boolean isAct(DocumentId document) {
        return jdbc.sql("select count(*) from notice where document = :document and kind in (:kinds)")
                        .param("document", document.value())
                        .param("kinds", KINDS)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
