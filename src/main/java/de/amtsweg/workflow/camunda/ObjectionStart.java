package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.correspondence.ObjectionFiled;
import de.amtsweg.workflow.Closures;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of an objection in the transaction that files it. It is a process of its own, because the application's may
 * be over by then.
 */
@Component
class ObjectionStart {
    /** The variable that says which objection a process is about; building blocks read it, too. */
    static final String OBJECTION = "objectionId";

    private final Applications applications;
    private final Deployments deployments;
    private final RuntimeService runtime;
    private final Closures closures;

    ObjectionStart(Applications applications, Deployments deployments, RuntimeService runtime, Closures closures) {
        this.applications = applications;
        this.deployments = deployments;
        this.runtime = runtime;
        this.closures = closures;
    }

    @EventListener
    void start(ObjectionFiled filed) {
        var application = applications.get(filed.application());
        closures.reopen(application.id());
        runtime.startProcessInstanceById(
                deployments.objection(application.packageId()).getId(),
                application.id().toString(),
                Map.of(OBJECTION, filed.objection().toString()));
    }
}
