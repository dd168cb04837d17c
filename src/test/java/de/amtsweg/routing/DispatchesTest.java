package de.amtsweg.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.TestTown;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DispatchesTest {
    private static final byte[] RECORD = "{\"taetigkeit\": \"Fahrräder\"}".getBytes(StandardCharsets.UTF_8);

    private final ApplicationId application = ApplicationId.next();
    private final TestDatabase database;
    private final Path data;
    private final Path folder;
    private House house;
    private Dispatches dispatches;

    DispatchesTest(TestDatabase database, @TempDir Path data) throws IOException {
        this.database = database;
        this.data = Files.createTempDirectory(data, "house");
        this.folder = this.data.resolve("versand/ihk");
        open(false);
    }

    private void open(boolean playRecipients) {
        house = House.with(database, "routing", "authority", "journal")
                .settings(Map.of("amtsweg.data", data.toString(), "amtsweg.routing.demo-acknowledge", playRecipients))
                .open();
        TestTown.in(house);
        dispatches = house.the(Dispatches.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whatIsHandedOverLiesInTheRecipientsFolder() throws IOException {
        hand("k-1");

        assertThat(folder.resolve("k-1.json")).hasBinaryContent(RECORD);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(dispatches.of(application)).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.state()).isEqualTo(DispatchState.HANDED_OVER);
            assertThat(dispatch.legalBasis()).isEqualTo("§ 14 Absatz 8 GewO");
            assertThat(dispatch.content()).isEqualTo(RECORD);
        });
    }

    @Test
    void theSameKeyReachesTheRecipientOnce() {
        var first = hand("k-1");

        var again = hand("k-1");

        assertThat(again).isEqualTo(first);
        assertThat(dispatches.of(application)).hasSize(1);
        assertThat(journal()).containsExactly("dispatch-handed-over");
    }

    @Test
    void anAcknowledgementIsNotedOnce() throws IOException {
        var id = hand("k-1");
        answer("k-1", "{\"status\": \"accepted\"}");

        dispatches.pollAcknowledgements();
        dispatches.pollAcknowledgements();

        assertThat(state("k-1")).isEqualTo(DispatchState.ACKNOWLEDGED);
        assertThat(house.heard(DispatchAcknowledged.class))
                .containsExactly(new DispatchAcknowledged(application, TestTown.CHAMBER, id));
        assertThat(journal()).containsExactly("dispatch-handed-over", "dispatch-acknowledged");
    }

    @Test
    void aRejectionKeepsTheReasonTheRecipientGave() throws IOException {
        var id = hand("k-1");
        answer("k-1", "{\"status\": \"rejected\", \"reason\": \"Nicht zuständig\"}");

        dispatches.pollAcknowledgements();

        assertThat(dispatches.find("k-1").orElseThrow().reason()).contains("Nicht zuständig");
        assertThat(house.heard(DispatchRejected.class))
                .containsExactly(new DispatchRejected(application, TestTown.CHAMBER, id));
    }

    @Test
    void whatCannotBeReadYetIsReadLater() throws IOException {
        hand("k-1");
        var unfinished = List.of(
                "", "{\"status\": \"acc", "[]", "null", "{}", "{\"status\": 7}", "\u0000\u0001", "x".repeat(70_000));

        for (var content : unfinished) {
            answer("k-1", content);
            dispatches.pollAcknowledgements();
            assertThat(state("k-1")).isEqualTo(DispatchState.HANDED_OVER);
        }

        answer("k-1", "{\"status\": \"accepted\"}");
        dispatches.pollAcknowledgements();
        assertThat(state("k-1")).isEqualTo(DispatchState.ACKNOWLEDGED);
    }

    @Test
    void oneBadAnswerDoesNotKeepTheOthersWaiting() throws IOException {
        hand("k-1");
        hand("k-2");
        answer("k-1", "Müll");
        answer("k-2", "{\"status\": \"accepted\"}");

        dispatches.pollAcknowledgements();

        assertThat(state("k-1")).isEqualTo(DispatchState.HANDED_OVER);
        assertThat(state("k-2")).isEqualTo(DispatchState.ACKNOWLEDGED);
    }

    @Test
    void whatAUnitOfOurHouseGetsHasArrivedAtOnce() {
        dispatches.hand("k-1", application, TestTown.TAX_OFFICE, "gewerbeanzeige", RECORD, "§ 138 AO");

        assertThat(state("k-1")).isEqualTo(DispatchState.ACKNOWLEDGED);
        assertThat(house.heard(DispatchAcknowledged.class)).hasSize(1);
    }

    @Test
    void inTheDemoRecipientsArePlayed() {
        house.close();
        open(true);

        hand("k-1");
        dispatches.pollAcknowledgements();

        assertThat(state("k-1")).isEqualTo(DispatchState.ACKNOWLEDGED);
        assertThat(folder.resolve("k-1.quittung.json")).exists();
        assertThat(house.the(NoPlayedRecipients.class).problems()).hasSize(1);
    }

    @Test
    void aKeyNeverLeavesItsFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> hand("../../etc/passwd"));
        assertThatIllegalArgumentException().isThrownBy(() -> hand(""));
    }

    private DispatchId hand(String key) {
        return dispatches.hand(key, application, TestTown.CHAMBER, "gewerbeanzeige", RECORD, "§ 14 Absatz 8 GewO");
    }

    private void answer(String key, String content) throws IOException {
        Files.writeString(folder.resolve(key + ".quittung.json"), content);
    }

    private DispatchState state(String key) {
        return dispatches.find(key).orElseThrow().state();
    }

    private List<String> journal() {
        return house.the(Journal.class).of(application).stream()
                .map(JournalEntry::type)
                .toList();
    }
}
