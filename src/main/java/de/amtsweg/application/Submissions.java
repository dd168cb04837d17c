package de.amtsweg.application;

import de.amtsweg.application.Application.State;
import de.amtsweg.application.Application.Submission;
import de.amtsweg.application.DraftRows.Row;
import de.amtsweg.authority.Place;
import de.amtsweg.authority.Places;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Noun;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Ars;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns a draft into an application, in one transaction with everything that hears of it. */
@Component
class Submissions {
    private static final Ars NOWHERE = new Ars("000000000000");

    private final ApplicationRows rows;
    private final Applications applications;
    private final Attachments attachments;
    private final SecretCodes codes;
    private final ConfirmedEmails emails;
    private final Catalogue catalogue;
    private final Places places;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DraftSettings settings;

    Submissions(
            ApplicationRows rows,
            Applications applications,
            Attachments attachments,
            SecretCodes codes,
            ConfirmedEmails emails,
            Catalogue catalogue,
            Places places,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            DraftSettings settings) {
        this.rows = rows;
        this.applications = applications;
        this.attachments = attachments;
        this.codes = codes;
        this.emails = emails;
        this.catalogue = catalogue;
        this.places = places;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    Submitted submit(DraftId draft, Row row, Receipt receipt) {
        var service = catalogue.get(new PackageId(row.service(), row.revision()));
        var application = application(row, receipt);
        var code = codes.first(draft);
        rows.insert(application, codes.hash(application.id(), code));
        attachments.submit(row.key(), application.id());
        journal.record(
                application.id(),
                receipt.clerk().map(Actor::staff).orElseGet(() -> Actor.applicant(application.id())),
                "application-submitted",
                details(application, service.noun()),
                attachments.of(application.id()).stream()
                        .map(Attachment::document)
                        .toList());
        events.publishEvent(new ApplicationSubmitted(application.id()));
        return new Submitted(application.id(), application.number(), Optional.of(UnambiguousText.grouped(code)));
    }

    /** What the applicant holds in hand after a second submission of the same draft. */
    Submitted again(ApplicationId id, DraftId draft) {
        var application = applications.get(id);
        boolean fresh = application.enteredAt().plus(settings.showCodeAgain()).isAfter(clock.instant());
        return new Submitted(
                id,
                application.number(),
                Optional.of(codes.first(draft))
                        .filter(code -> fresh && codes.isStillFirst(id, code))
                        .map(UnambiguousText::grouped));
    }

    private Application application(Row row, Receipt receipt) {
        var packageId = new PackageId(row.service(), row.revision());
        var paths = catalogue.get(packageId).paths();
        var submission = new Submission(
                ApplicationId.next(),
                freeNumber(),
                packageId,
                receipt.channel(),
                receipt.receivedOn(),
                clock.instant(),
                place(row.answers(), paths.place()),
                row.answers(),
                emails.forSubmission(row, receipt.onlyConfirmedMail()),
                PartiesFromAnswers.read(paths, row.answers()));
        return new Application(submission, State.NEW, Findings.NONE, 0);
    }

    private ApplicationNumber freeNumber() {
        int year = clock.instant().atZone(ZoneId.of("Europe/Berlin")).getYear();
        ApplicationNumber number;
        do {
            number = ApplicationNumber.draw(year);
        } while (applications.byNumber(number.value()).isPresent());
        return number;
    }

    // A place nobody knows is no reason to lose a submission: routing finds nobody in charge, and a person looks at it.
    private Ars place(Answers answers, String path) {
        return answers.text(path + ".ars")
                .map(Ars::new)
                .or(() -> places.find(
                                answers.text(path + ".plz").orElse(""),
                                answers.text(path + ".ort").orElse(""))
                        .map(Place::ars))
                .orElse(NOWHERE);
    }

    private static Map<String, String> details(Application application, Noun noun) {
        return Map.of(
                "number", application.number(),
                "channel", application.channel().word(),
                "what", capitalised(noun.the(Locale.GERMAN)),
                "what.en", capitalised(noun.the(Locale.ENGLISH)));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.GERMAN) + text.substring(1);
    }
}
