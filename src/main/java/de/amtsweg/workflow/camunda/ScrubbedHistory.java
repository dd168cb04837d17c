package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** Keeps what failures say out of the job log. */
class ScrubbedHistory extends CacheAwareHistoryEventProducer {
    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, @Nullable Throwable failure) {
        return super.createHistoricJobLogFailedEvt(job, failure == null ? null : ScrubbedFailure.of(failure));
    }
}
