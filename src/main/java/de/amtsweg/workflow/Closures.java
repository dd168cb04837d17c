package de.amtsweg.workflow;

import de.amtsweg.correspondence.Objections;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the cases of applications in the e-file: at once, or when no remedy is open any more. As long as somebody may still
 * attack a decision, or nobody has decided about an objection, a case stays open, and no retention period begins.
 */
@Component
@Transactional
public class Closures {
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Objections objections;
    private final Clock clock;

    Closures(JdbcClient jdbc, CaseFiles files, Objections objections, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.objections = objections;
        this.clock = clock;
    }

    /** The application is over. Its case is closed now, or as soon as that is possible. */
    public void close(ApplicationId application) {
        if (objections.isRemedyOpen(application)) {
            await(application);
        } else {
            files.close(application);
        }
    }

    /** An application that was over comes up again: its case is open until that is over, too. */
    public void reopen(ApplicationId application) {
        if (files.reopen(application)) {
            await(application);
        }
    }

    /** Closes the cases nobody can attack any more, oldest first. */
    public void closeDue() {
        waiting().stream()
                .filter(application -> !objections.isRemedyOpen(application))
                .limit(AT_ONCE)
                .forEach(application -> {
                    files.close(application);
                    jdbc.sql("delete from waiting_closure where application = ?")
                            .param(application.value())
                            .update();
                });
    }

    private List<ApplicationId> waiting() {
        return jdbc
                .sql("select application from waiting_closure order by wanted_at, application")
                .query(UUID.class)
                .list()
                .stream()
                .map(ApplicationId::new)
                .toList();
    }

    private void await(ApplicationId application) {
        var known = jdbc.sql("select count(*) from waiting_closure where application = ?")
                .param(application.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into waiting_closure (application, wanted_at) values (?, ?)")
                    .params(application.value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }
}
