package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All applications that were ever submitted. */
@Component
public class Applications {
    private final JdbcClient jdbc;
    private final ApplicationRows rows;
    private final Clock clock;

    Applications(JdbcClient jdbc, ApplicationRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is no such application */
    public Application get(ApplicationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No application " + id));
    }

    public Optional<Application> find(ApplicationId id) {
        return jdbc.sql("select * from application where id = :id")
                .param("id", id.value())
                .query(rows::withoutFindings)
                .optional()
                .map(rows::withFindings);
    }

    /** Finds by the number as people write it; empty also when what they wrote is no number. */
    public Optional<Application> byNumber(String number) {
        return ApplicationNumber.parse(number)
                .flatMap(read -> jdbc.sql("select * from application where number = :number")
                        .param("number", read.value())
                        .query(rows::withoutFindings)
                        .optional()
                        .map(rows::withFindings));
    }

    /** The newest applications of these units, at most so many. */
    public List<Application> ofUnits(Collection<UnitId> units, int atMost) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select * from application where unit in (:units) order by entered_at desc, id"
                        + " fetch first :most rows only")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("most", atMost)
                .query(rows::withoutFindings)
                .list()
                .stream()
                .map(rows::withFindings)
                .toList();
    }

    /**
     * Keeps what an application has become.
     *
     * @throws OptimisticLockingFailureException when somebody else saved it in between; read it again and repeat
     */
    @Transactional
    public void save(Application application) {
        if (!rows.update(application)) {
            throw new OptimisticLockingFailureException("Application " + application.id()
                    + " was changed by somebody else after version " + application.version());
        }
    }

    /**
     * Until the end of the transaction, others who do so wait. An update that changes nothing: unlike {@code for update} it
     * lets new rows refer to the application, such as a mail that is written down in a transaction of its own.
     *
     * @throws NoSuchElementException when there is no such application
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ApplicationId id) {
        int found = jdbc.sql("update application set version = version where id = ?")
                .param(id.value())
                .update();
        if (found == 0) {
            throw new NoSuchElementException("No application " + id);
        }
    }

    /** Adds what a clerk recorded in a form; earlier findings stay, later ones win when they are read. */
    @Transactional
    public void addFindings(ApplicationId application, PersonId clerk, Answers findings) {
        addFindings(application, Optional.empty(), clerk, findings);
    }

    /** The same in a proceeding of its own, where nobody outside reads it. */
    @Transactional
    public void addFindings(
            ApplicationId application, Optional<Proceeding> proceeding, PersonId clerk, Answers findings) {
        jdbc.sql("""
                        insert into clerk_finding (application, proceeding, person, at_time, findings)
                        values (:application, :proceeding, :person, :at, :findings)""")
                .param("application", application.value())
                .param("proceeding", proceeding.map(Proceeding::id).orElse(null), Types.OTHER)
                .param("person", clerk.value())
                .param("at", ApplicationRows.time(clock.instant()))
                .param("findings", AnswersJson.write(findings))
                .update();
    }
}
