package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.camunda.MessageBox.Message;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the places where the process of an application waits; called parts carry the same business key. */
@Component
class Waits {
    private static final String WAIT_KEY = "waitKey";

    private final JdbcClient jdbc;

    Waits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The execution waiting for this message, the longest waiting first. */
    Optional<String> matching(Message message) {
        return executions(message).stream()
                .filter(execution -> fits(execution, message))
                .findFirst();
    }

    private List<String> executions(Message message) {
        return jdbc.sql("""
                        select s.EXECUTION_ID_ from ACT_RU_EVENT_SUBSCR s
                        join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                        where s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = :message and p.BUSINESS_KEY_ = :application
                        order by s.CREATED_, s.ID_
                        """)
                .param("message", message.name())
                .param("application", message.application().toString())
                .query(String.class)
                .list();
    }

    /** Keys are compared when both sides have one. */
    private static boolean fits(String execution, Message message) {
        var runtime = Context.getProcessEngineConfiguration().getRuntimeService();
        var expected = message.waitKey().orElse(null);
        var own = expected == null ? null : runtime.getVariable(execution, WAIT_KEY);
        return own == null || own.toString().equals(expected);
    }

    /** A running process of an application; an objection has one of its own beside it. */
    Optional<String> process(ApplicationId application) {
        return jdbc.sql("""
                        select ID_ from ACT_RU_EXECUTION
                        where BUSINESS_KEY_ = :application and ID_ = ROOT_PROC_INST_ID_ and PARENT_ID_ is null
                        order by ID_ fetch first 1 rows only
                        """)
                .param("application", application.toString())
                .query(String.class)
                .optional();
    }

    /** Whether there was a process and it has ended. */
    boolean isOver(ApplicationId application) {
        return process(application).isEmpty()
                && jdbc.sql("select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = :application")
                                .param("application", application.toString())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
