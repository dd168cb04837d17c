package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which flow nodes the process of an application has passed or stands at, called parts included, in order of time. */
@Component
class Steps {
    private static final int CANCELLED = 2;

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One flow node once.
     *
     * @param called the process a call activity started
     * @param main tells the process of the service from the parts it calls
     */
    record Step(
            String definition,
            String process,
            String instance,
            String activity,
            String type,
            @Nullable String called,
            boolean active,
            boolean cancelled,
            boolean main) {}

    List<Step> of(ApplicationId application) {
        return jdbc.sql("""
                        select a.PROC_DEF_ID_, a.PROC_DEF_KEY_, a.PROC_INST_ID_, a.ACT_ID_, a.ACT_TYPE_,
                            a.CALL_PROC_INST_ID_, a.END_TIME_, a.ACT_INST_STATE_, p.SUPER_PROCESS_INSTANCE_ID_
                        from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_
                        where p.BUSINESS_KEY_ = ? order by a.START_TIME_, a.SEQUENCE_COUNTER_
                        """).param(application.toString()).query(Steps::step).list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7) == null,
                row.getInt(8) == CANCELLED,
                row.getString(9) == null);
    }
}
