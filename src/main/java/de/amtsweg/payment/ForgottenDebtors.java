package de.amtsweg.payment;

import de.amtsweg.application.ApplicationForgotten;
import de.amtsweg.application.StillNeeded;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes bookings out of a fee whose application is deleted: amounts, accounts, dates and reference stay, because the books
 * are kept longer than the file; who owed it, and every word somebody wrote about it, goes (see decision 0008).
 */
@Component
class ForgottenDebtors {
    private static final List<String> WORDS_GO = List.of(
            "update fee_relief set reason = '' where application = ?",
            "update payment_attempt set return_to = '/' where application = ?",
            "update treasury_order set rejected_because = null where application = ?",
            "update incoming_payment set settled_because = null, file_name = '', reference ="
                    + " (select f.reference from fee f where f.application = incoming_payment.application)"
                    + " where application = ?");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ForgottenDebtors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationForgotten forgotten) {
        var application = forgotten.application();
        if (ordersWait(application)) {
            throw new StillNeeded(application, StillNeeded.Cause.TREASURY_ORDER_WAITING);
        }
        WORDS_GO.forEach(sql -> jdbc.sql(sql).param(application.value()).update());
        orders(application).forEach(this::withoutDebtor);
        jdbc.sql("update fee set authority = :authority, forgotten_at = :now where application = :application")
                .param(
                        "authority",
                        forgotten.authority().map(AuthorityId::value).orElse(null),
                        Types.VARCHAR)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("application", application.value())
                .update();
    }

    private boolean ordersWait(ApplicationId application) {
        return jdbc.sql("select count(*) from treasury_order where application = ? and exported_at is null"
                                + " and rejected_at is null")
                        .param(application.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<String> orders(ApplicationId application) {
        return jdbc.sql("select order_key from treasury_order where application = ?")
                .param(application.value())
                .query(String.class)
                .list();
    }

    private void withoutDebtor(String key) {
        var content = jdbc.sql("select content from treasury_order where order_key = ?")
                .param(key)
                .query((row, number) -> json.readValue(row.getString(1), OrderContent.class))
                .single();
        jdbc.sql("update treasury_order set content = ? where order_key = ?")
                .params(json.writeValueAsString(content.forgotten()), key)
                .update();
    }
}
