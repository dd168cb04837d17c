package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Settling;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The process rests when none of its jobs is due; one that failed and waits for its next attempt does not count. */
@Component
class EngineSettling implements Settling {
    private static final long PAUSE_MILLIS = 20;

    private final JdbcClient jdbc;
    private final SpringProcessEngineConfiguration engine;
    private final Clock clock;

    EngineSettling(JdbcClient jdbc, SpringProcessEngineConfiguration engine, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void await(ApplicationId application, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (engine.getJobExecutor().isActive() && works(application) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean works(ApplicationId application) {
        return jdbc.sql("""
                        select count(*) from ACT_RU_JOB j
                        join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                        where p.BUSINESS_KEY_ = :application and j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1
                            and (j.DUEDATE_ is null or j.DUEDATE_ <= :now)
                        """)
                        .param("application", application.toString())
                        .param("now", clock.instant().atZone(clock.getZone()).toLocalDateTime())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
