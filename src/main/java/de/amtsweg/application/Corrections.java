package de.amtsweg.application;

import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that were put right after they had been handed in (§ 25 (1) VwVfG: the authority helps where something is
 * plainly wrong by mistake). What was handed in is kept, and so is every state in between.
 */
@Component
public class Corrections {
    public static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Applications applications;
    private final ApplicationRows rows;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Clock clock;

    Corrections(
            JdbcClient jdbc,
            Applications applications,
            ApplicationRows rows,
            Catalogue catalogue,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.rows = rows;
        this.catalogue = catalogue;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of a correction. */
    public enum Result {
        RECORDED,
        /** The answers are as they were: there is nothing to put right. */
        NOTHING_CHANGED,
        /** Somebody else has corrected meanwhile. */
        CHANGED_MEANWHILE,
        /** The application was decided, withdrawn or closed. */
        TOO_LATE
    }

    /**
     * Puts these answers in the place of those handed in. Who is written to, and where, follows the new ones; who is in
     * charge does not change by itself.
     *
     * @param seen how many corrections there were when the clerk read the answers
     * @throws IllegalArgumentException when there is no reason, or it is longer than {@link #LONGEST_REASON} characters
     */
    @Transactional
    public Result correct(ApplicationId id, int seen, Answers corrected, String reason, PersonId clerk) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Answers of application " + id + " are corrected for a reason");
        }
        applications.lock(id);
        var application = applications.get(id);
        if (!mayStillCorrect(application)) {
            return Result.TOO_LATE;
        }
        if (of(id).size() != seen) {
            return Result.CHANGED_MEANWHILE;
        }
        if (corrected.equals(application.answers())) {
            return Result.NOTHING_CHANGED;
        }
        insert(application, seen + 1, reason.strip(), clerk);
        var paths = catalogue.get(application.packageId()).paths();
        rows.correct(id, corrected, email(application, corrected), PartiesFromAnswers.read(paths, corrected));
        journal.record(id, Actor.staff(clerk), "answers-corrected", Map.of(), List.of());
        return Result.RECORDED;
    }

    /** What has been decided or is over stays as it was decided. */
    public static boolean mayStillCorrect(Application application) {
        return application.status().isUndecided();
    }

    /** Oldest first. */
    public List<Correction> of(ApplicationId application) {
        return jdbc.sql("select * from correction where application = ? order by number")
                .param(application.value())
                .query(Corrections::correction)
                .list();
    }

    /** The answers as they were handed in, when they have been corrected since. */
    public Optional<Answers> handedIn(ApplicationId application) {
        return jdbc.sql("select before from correction where application = ? and number = 1")
                .param(application.value())
                .query(String.class)
                .optional()
                .map(AnswersJson::read);
    }

    private void insert(Application application, int number, String reason, PersonId clerk) {
        jdbc.sql("""
                        insert into correction (application, number, before, reason, person, corrected_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        application.id().value(),
                        number,
                        AnswersJson.write(application.answers()),
                        reason,
                        clerk.value(),
                        ApplicationRows.time(clock.instant()))
                .update();
    }

    /** A clerk's word for a new address is enough; one that was never confirmed does not become so by another correction. */
    private Optional<String> email(Application application, Answers corrected) {
        var path = catalogue.get(application.packageId()).paths().email();
        var before = path.flatMap(application.answers()::text);
        var now = path.flatMap(corrected::text).filter(address -> !address.isBlank());
        return now.equals(before) ? application.email() : now;
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getInt("number"),
                new PersonId(row.getString("person")),
                row.getString("reason"),
                Objects.requireNonNull(ApplicationRows.instant(row, "corrected_at")));
    }
}
