package de.amtsweg.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers by which mails applicants were told of what lies ready for them, and which of these mails did not arrive. */
@Component
class AnnouncementTable {
    private final JdbcClient jdbc;

    AnnouncementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies ready for download and whose announcement did not arrive, oldest first. */
    List<Delivery> failed() {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'PROVIDED' and way = 'DOWNLOAD' and announcement_failure is not null
                        order by provided_at, id fetch first 100 rows only""").query(DeliveryRows::delivery).list();
    }

    /** What this mail told the applicant of. */
    Optional<Delivery> announcedBy(String mailKey) {
        return jdbc.sql("select * from delivery where announcement = ? order by id fetch first 1 rows only")
                .param(mailKey)
                .query(DeliveryRows::delivery)
                .optional();
    }

    void announce(DeliveryId id, String mailKey) {
        jdbc.sql("update delivery set announcement = ? where id = ?")
                .params(mailKey, id.value())
                .update();
    }

    void fail(DeliveryId id, MailFailure failure) {
        jdbc.sql("update delivery set announcement_failure = ? where id = ?")
                .params(failure.name(), id.value())
                .update();
    }
}
