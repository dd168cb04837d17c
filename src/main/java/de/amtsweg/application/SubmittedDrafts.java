package de.amtsweg.application;

import de.amtsweg.application.Application.State;
import de.amtsweg.application.Application.Submission;
import de.amtsweg.application.DraftRows.Row;
import de.amtsweg.authority.Place;
import de.amtsweg.authority.Places;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Ars;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Makes an application of a draft that is complete. */
@Component
class SubmittedDrafts {
    private static final Ars NOWHERE = new Ars("000000000000");

    private final Applications applications;
    private final ConfirmedEmails emails;
    private final Catalogue catalogue;
    private final Places places;
    private final Clock clock;

    SubmittedDrafts(
            Applications applications, ConfirmedEmails emails, Catalogue catalogue, Places places, Clock clock) {
        this.applications = applications;
        this.emails = emails;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /** A new application; nothing is stored yet. */
    Application application(Row row, Receipt receipt) {
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
}
