package de.amtsweg.correspondence;

import de.amtsweg.application.ApplicationForgotten;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was written to an applicant, and how it was delivered, with the application. */
@Component
class ForgottenLetters {
    private final JdbcClient jdbc;

    ForgottenLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ApplicationForgotten forgotten) {
        // A bundle of many letters stays; it names nobody.
        jdbc.sql("delete from print_job where letters = 1 and id in (select job from letter where application = ?)")
                .param(forgotten.application().value())
                .update();
        for (var table : List.of("letter", "delivery", "notice")) {
            forgotten.leaves(documents(table, "document", forgotten.application()));
            delete(table, forgotten.application());
        }
        forgotten.leaves(documents("objection", "letter", forgotten.application()));
        delete("objection", forgotten.application());
        delete("outgoing_mail", forgotten.application());
        delete("access_code", forgotten.application());
    }

    private List<DocumentId> documents(String table, String column, ApplicationId application) {
        return jdbc.sql("select " + column + " from " + table + " where application = ?")
                .param(application.value())
                .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    private void delete(String table, ApplicationId application) {
        jdbc.sql("delete from " + table + " where application = ?")
                .param(application.value())
                .update();
    }
}
