package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Notes a failed job without the words of its failure. A conflict costs no attempt and is tried again at once. */
class ScrubbedRetry extends DefaultJobRetryCmd {
    private final @Nullable Throwable failure;

    ScrubbedRetry(String jobId, @Nullable Throwable failure) {
        super(jobId, failure);
        this.failure = failure;
    }

    @Override
    public @Nullable Object execute(CommandContext commandContext) {
        if (failure != null && ScrubbedFailure.isConflict(failure)) {
            executeStandardStrategy(commandContext);
            return null;
        }
        return super.execute(commandContext);
    }

    @Override
    protected void logException(JobEntity job) {
        if (failure != null) {
            job.setExceptionMessage(ScrubbedFailure.summary(failure));
            job.setExceptionStacktrace(stackTrace(failure));
        }
    }

    @Override
    protected boolean shouldDecrementRetriesFor(Throwable thrown) {
        return !ScrubbedFailure.isConflict(thrown);
    }

    private static String stackTrace(Throwable failure) {
        var text = new java.io.StringWriter();
        ScrubbedFailure.of(failure).printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
