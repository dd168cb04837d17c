package de.amtsweg.routing;

import de.amtsweg.application.ApplicationForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was handed to other authorities with the application; they keep what they got by their own law. */
@Component
class ForgottenDispatches {
    private final JdbcClient jdbc;

    ForgottenDispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ApplicationForgotten forgotten) {
        jdbc.sql("delete from dispatch where application = ?")
                .param(forgotten.application().value())
                .update();
    }
}
