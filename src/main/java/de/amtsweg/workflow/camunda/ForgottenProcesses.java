package de.amtsweg.workflow.camunda;

import de.amtsweg.application.ApplicationForgotten;
import de.amtsweg.application.StillNeeded;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the course of an application with it: the engine's history, its messages, who was to be told, and that it waited for its end. */
@Component
class ForgottenProcesses {
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient jdbc;

    ForgottenProcesses(RuntimeService runtime, HistoryService history, JdbcClient jdbc) {
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ApplicationForgotten forgotten) {
        var key = forgotten.application().toString();
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0) {
            throw new StillNeeded(forgotten.application(), StillNeeded.Cause.PROCESS_RUNNING);
        }
        // Called parts carry the same business key, so each is found by it.
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(history::deleteHistoricProcessInstanceIfExists);
        for (var table : List.of("inbox_message", "recipient", "waiting_closure")) {
            jdbc.sql("delete from " + table + " where application = ?")
                    .param(forgotten.application().value())
                    .update();
        }
    }
}
