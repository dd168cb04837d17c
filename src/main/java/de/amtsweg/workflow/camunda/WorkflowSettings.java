package de.amtsweg.workflow.camunda;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processes are worked on.
 *
 * @param jobs whether this node works on jobs (timers, outside effects); tests switch it off and run jobs themselves
 * @param threads how many jobs it works on at a time
 */
@ConfigurationProperties("amtsweg.workflow")
record WorkflowSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") int threads) {}
