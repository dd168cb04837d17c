package de.amtsweg.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JournalTest {
    private final ApplicationId application = ApplicationId.next();
    private final House house;
    private final Journal journal;

    JournalTest(TestDatabase database) {
        house = House.with(database).and(Journal.class).open();
        journal = house.the(Journal.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void entriesStandInTheOrderInWhichThingsHappenedEvenWithinOneMoment() {
        var deputy = Actor.deputy(new PersonId("clara"), new PersonId("kemal"));
        var document = DocumentId.next();

        house.inTransaction(() -> {
            for (int i = 0; i < 20; i++) {
                journal.record(application, Actor.applicant(application), "step-" + i, Map.of(), List.of());
            }
            return journal.record(application, deputy, "decided", Map.of("outcome", "ja"), List.of(document));
        });

        var entries = journal.of(application);
        assertThat(entries).hasSize(21);
        assertThat(entries.subList(0, 20)).extracting(JournalEntry::type).isSortedAccordingTo(JournalTest::byNumber);
        var last = entries.getLast();
        assertThat(last.actor()).isEqualTo(deputy);
        assertThat(last.details()).containsEntry("outcome", "ja");
        assertThat(last.documents()).containsExactly(document);
        assertThat(last.at()).isEqualTo(house.clock().instant());
        assertThat(house.heard(JournalEntryWritten.class)).hasSize(21).contains(new JournalEntryWritten(last));
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        assertThatThrownBy(() -> house.inTransaction(() -> {
                    journal.record(application, Actor.system("test"), "something-happened", Map.of(), List.of());
                    throw new IllegalStateException("and failed");
                }))
                .hasMessage("and failed");

        assertThat(journal.of(application)).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideTheTransactionOfTheActItself() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> journal.record(application, Actor.system("test"), "something", Map.of(), List.of()));
    }

    @Test
    void aTypeIsAWordAndNotASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.inTransaction(() -> journal.record(
                        application, Actor.system("test"), "Lena Muster war hier", Map.of(), List.of())));
    }

    private static int byNumber(String a, String b) {
        return Integer.compare(Integer.parseInt(a.substring(5)), Integer.parseInt(b.substring(5)));
    }
}
