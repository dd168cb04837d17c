package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.TimeOrderedUuid;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OldMailsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aYearAfterAMailWasSentOnlyThatItWasSentIsKnown(TestDatabase database) {
        var house = CorrespondenceHouse.on(database).house;
        var application = CorrespondenceHouse.lenasSalon(house).storedIn(house.jdbc());
        var now = OffsetDateTime.now(house.clock());
        var old = mail(house, application.id().value(), now.minus(Duration.ofDays(366)), true);
        var unsent = mail(house, application.id().value(), now.minus(Duration.ofDays(366)), false);
        var fresh = mail(house, application.id().value(), now.minus(Duration.ofDays(364)), true);

        house.the(OldMails.class).forgetWords();

        assertThat(words(house, old)).containsOnly("");
        assertThat(words(house, unsent)).containsOnly("x@example.org", "Betreff", "Text");
        assertThat(words(house, fresh)).containsOnly("x@example.org", "Betreff", "Text");
    }

    private static UUID mail(House house, UUID application, OffsetDateTime at, boolean sent) {
        var id = TimeOrderedUuid.next();
        house.jdbc()
                .sql("insert into outgoing_mail (id, idempotency_key, application, template, recipient, subject, body,"
                        + " state, attempts, journaled, written_at, sent_at) values (:id, :key, :application, 't',"
                        + " 'x@example.org', 'Betreff', 'Text', 'SENT', 1, true, :at, :sent)")
                .param("id", id)
                .param("key", id.toString())
                .param("application", application)
                .param("at", at)
                .param("sent", sent ? at : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return id;
    }

    private static List<String> words(House house, UUID mail) {
        return house.jdbc()
                .sql("select recipient, subject, body from outgoing_mail where id = ?")
                .param(mail)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }
}
