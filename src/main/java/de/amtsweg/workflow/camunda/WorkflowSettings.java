package de.amtsweg.workflow.camunda;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processes are worked on.
 *
 * @param jobs whether this node works on jobs (timers, outside effects); tests switch it off and run jobs themselves
 * @param threads how many jobs it works on at a time
 * @param lock for how long a node reserves a job: the others wait so long before they take over the jobs of a node that was
 *     killed, so the slowest step has to take less
 * @param keepMessages how long a settled message of the inbox is kept: who repeats it later is taken for somebody new
 */
@ConfigurationProperties("amtsweg.workflow")
record WorkflowSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") int threads,
        @DefaultValue("2m") Duration lock,
        @DefaultValue("90d") Duration keepMessages) {
    WorkflowSettings {
        if (lock.compareTo(Duration.ofSeconds(1)) < 0 || lock.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("amtsweg.workflow.lock has to be between 1s and 1d, not " + lock);
        }
    }
}
