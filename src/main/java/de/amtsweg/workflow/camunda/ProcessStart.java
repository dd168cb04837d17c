package de.amtsweg.workflow.camunda;

import de.amtsweg.application.ApplicationSubmitted;
import de.amtsweg.application.Applications;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of an application in the transaction that submits it. The engine gets its id, nothing of its content. */
@Component
class ProcessStart {
    private final Applications applications;
    private final Deployments deployments;
    private final RuntimeService runtime;

    ProcessStart(Applications applications, Deployments deployments, RuntimeService runtime) {
        this.applications = applications;
        this.deployments = deployments;
        this.runtime = runtime;
    }

    @EventListener
    void start(ApplicationSubmitted submitted) {
        var application = applications.get(submitted.application());
        runtime.startProcessInstanceById(
                deployments.process(application.packageId()).getId(),
                application.id().toString(),
                Map.of("channel", application.channel().word()));
    }
}
