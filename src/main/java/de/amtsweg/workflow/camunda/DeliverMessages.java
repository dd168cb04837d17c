package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.camunda.MessageBox.Message;
import de.amtsweg.workflow.camunda.MessageBox.State;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * The job that hands open messages of one application to its process, one at a time. It runs exclusively within the
 * process; when the wait has just gone (a timer was quicker) it is tried again and finds the process as it then is.
 */
class DeliverMessages implements JobHandler<DeliverMessages.Addressee> {
    static final String TYPE = "amtsweg-inbox";

    private final MessageBox box;
    private final Waits waits;

    DeliverMessages(MessageBox box, Waits waits) {
        this.box = box;
        this.waits = waits;
    }

    /** Whose messages. */
    record Addressee(ApplicationId application) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return application.toString();
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Addressee newConfiguration(String text) {
        return new Addressee(ApplicationId.of(text));
    }

    @Override
    public void execute(Addressee addressee, ExecutionEntity execution, CommandContext context, String tenantId) {
        var open = box.takeOpen(addressee.application());
        if (waits.isOver(addressee.application())) {
            open.forEach(message -> box.settle(message, State.UNDELIVERABLE));
            return;
        }
        for (Message message : open) {
            var wait = waits.matching(message);
            if (wait.isPresent()) {
                box.settle(message, State.DELIVERED);
                context.getProcessEngineConfiguration()
                        .getRuntimeService()
                        .messageEventReceived(message.name(), wait.get());
                if (open.size() > 1) {
                    // What the first message changes is not in the tables yet; the next one needs to see it.
                    schedule(addressee.application(), context);
                }
                return;
            }
        }
    }

    @Override
    public void onDelete(Addressee addressee, JobEntity job) {
        // Nothing hangs on the job: the messages stay in their box.
    }

    /** Adds the job in the current transaction; it starts when that is committed. */
    void schedule(ApplicationId application, CommandContext context) {
        var job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Addressee(application));
        waits.process(application).ifPresent(process -> {
            job.setProcessInstanceId(process);
            job.setRootProcessInstanceId(process);
        });
        context.getJobManager().send(job);
    }
}
