package de.amtsweg.application;

import de.amtsweg.application.DraftRows.Row;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a draft into an application, in one transaction with everything that hears of it. */
@Component
class Submissions {
    private final ApplicationRows rows;
    private final Applications applications;
    private final SubmittedDrafts drafts;
    private final SecretCodes codes;
    private final Attachments attachments;
    private final SubmissionRecords records;
    private final Clock clock;
    private final DraftSettings settings;

    Submissions(
            ApplicationRows rows,
            Applications applications,
            SubmittedDrafts drafts,
            SecretCodes codes,
            Attachments attachments,
            SubmissionRecords records,
            Clock clock,
            DraftSettings settings) {
        this.rows = rows;
        this.applications = applications;
        this.drafts = drafts;
        this.codes = codes;
        this.attachments = attachments;
        this.records = records;
        this.clock = clock;
        this.settings = settings;
    }

    Submitted submit(DraftId draft, Row row, Receipt receipt) {
        var application = drafts.application(row, receipt);
        var code = codes.first(draft);
        rows.insert(application, codes.hash(application.id(), code));
        attachments.submit(row.key(), application.id());
        records.submitted(application, receipt);
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
}
