package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Installation;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters of a day go to the print service together, and whatever happens meanwhile, each goes once. */
class PrintRunsTest {
    private CorrespondenceHouse room;
    private Path data;
    private final AtomicInteger writesUntilDeath = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void folder() throws IOException {
        data = Files.createTempDirectory("druck");
    }

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        // What other tests have left lying is not ours.
        room.house
                .jdbc()
                .sql("update letter set state = 'HANDED_OVER' where state = 'WRITTEN'")
                .update();
        room.house.jdbc().sql("update print_job set state = 'HANDED_OVER'").update();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theLettersOfADayAreOneJobWithOneTicket(TestDatabase database) throws Exception {
        on(database);
        var deliveries = List.of(letter(), letter(), letter());
        var service = letter(LetterKind.SERVICE);

        runs().handOver();
        assertThat(tickets()).isEmpty();
        nextDay();
        runs().handOver();

        var bundle = tickets().stream()
                .filter(ticket -> ticket.path("count").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(bundle.path("authority").asString()).isEqualTo("musterstadt");
        assertThat(bundle.path("sha256").asString()).hasSize(64);
        for (var one : bundle.path("letters")) {
            assertThat(data.resolve("druck").resolve(one.path("document").asString()))
                    .isRegularFile();
            assertThat(one.path("envelope").asString()).contains("window");
        }
        assertThat(bundle.toString()).doesNotContain("Lena");
        assertThat(tickets())
                .hasSize(2)
                .anySatisfy(ticket -> assertThat(ticket.path("letters")
                                .path(0)
                                .path("serviceOrder")
                                .path("reference")
                                .asString())
                        .startsWith("AW-"));
        assertThat(deliveries).allSatisfy(id -> assertThat(state(id)).isEqualTo(DeliveryState.LETTER));
        assertThat(state(service)).isEqualTo(DeliveryState.IN_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void wheneverANodeDiesNothingIsMissingAndNothingGoesTwice(TestDatabase database) throws Exception {
        for (int writes = 0; writes < 7; writes++) {
            on(database);
            data = Files.createTempDirectory("druck");
            var expected = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                var id = letter();
                expected.add(delivery(id).document().toString());
            }
            nextDay();
            writesUntilDeath.set(writes);
            var printed = new ArrayList<String>();

            try {
                runs().handOver();
            } catch (RuntimeException died) {
                // As it should.
            }
            printed.addAll(taken());
            writesUntilDeath.set(Integer.MAX_VALUE);
            room.house.clock().advance(Duration.ofMinutes(16));
            runs().handOver();
            printed.addAll(taken());
            runs().handOver();
            printed.addAll(taken());

            assertThat(printed).as("after %d writes", writes).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoNodesHandOverTheSameLettersOnce(TestDatabase database) throws Exception {
        on(database);
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.add(delivery(letter()).document().toString());
        }
        nextDay();

        AtOnce.times(2, () -> {
            runs().handOver();
            return true;
        });
        runs().handOver();

        assertThat(taken()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFolderThatCannotBeWrittenIsTriedAgainAndTheOperatorSeesIt(TestDatabase database) throws Exception {
        on(database);
        var id = letter();
        nextDay();
        Files.writeString(data.resolve("druck"), "in the way");

        runs().handOver();

        assertThat(room.the(PrintDesk.class).failing()).isTrue();
        assertThat(room.the(PrintDesk.class).open()).singleElement().satisfies(job -> {
            assertThat(job.problem()).isPresent();
            assertThat(job.attempts()).isEqualTo(1);
        });
        assertThat(state(id)).isEqualTo(DeliveryState.PROVIDED);
        Files.delete(data.resolve("druck"));
        runs().handOver();
        assertThat(room.the(PrintDesk.class).failing()).isFalse();
        assertThat(state(id)).isEqualTo(DeliveryState.LETTER);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSingleLetterThatFailedIsNotLost(TestDatabase database) throws Exception {
        on(database);
        writesUntilDeath.set(1);
        var application = room.application().id();
        var document = document();
        room.the(Deliveries.class).provide(application, document, Way.LETTER);
        assertThatThrownBy(() -> letters(PrintSettings.HandOver.SINGLE)
                        .print("key-" + document, application, document, LetterKind.LETTER))
                .isInstanceOf(UncheckedIOException.class);
        writesUntilDeath.set(Integer.MAX_VALUE);

        runs().handOver();

        assertThat(tickets()).hasSize(1);
        assertThat(letters(PrintSettings.HandOver.SINGLE)
                        .print("key-" + document, application, document, LetterKind.LETTER))
                .isTrue();
        assertThat(tickets()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasDownloadedMeanwhileIsNotPostedAnyMore(TestDatabase database) throws Exception {
        on(database);
        var fetched = letter();
        var posted = letter();

        room.the(Deliveries.class).retrieved(fetched, "number and code");
        nextDay();
        runs().handOver();

        assertThat(taken()).containsExactly(delivery(posted).document().toString());
        assertThat(state(fetched)).isEqualTo(DeliveryState.RETRIEVED);
        assertThat(journal(fetched)).contains("document-not-posted").doesNotContain("document-sent-by-letter");
        assertThat(journal(posted)).doesNotContain("document-not-posted");
        assertThat(again(fetched))
                .as("a step that runs twice orders no second letter")
                .isFalse();
        assertThat(again(fetched, PrintSettings.HandOver.SINGLE)).isFalse();
        nextDay();
        runs().handOver();
        assertThat(tickets()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterIsTakenOutOfABundleThatCouldNotBeHandedOver(TestDatabase database) throws Exception {
        on(database);
        var fetched = letter();
        var posted = letter();
        nextDay();
        writesUntilDeath.set(2);
        runs().handOver();
        writesUntilDeath.set(Integer.MAX_VALUE);

        room.the(Deliveries.class).retrieved(fetched, "number and code");

        assertThat(room.the(PrintDesk.class).open())
                .singleElement()
                .satisfies(job -> assertThat(job.letters()).isEqualTo(1));
        runs().handOver();
        var ticket = tickets().getFirst();
        assertThat(ticket.path("count").asInt()).isEqualTo(1);
        try (var sheets =
                Files.list(data.resolve("druck").resolve(ticket.path("job").asString()))) {
            assertThat(sheets).hasSize(1);
        }
        assertThat(taken()).containsExactly(delivery(posted).document().toString());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aBundleWhoseOnlyLetterIsTakenOutIsNoBundle(TestDatabase database) throws Exception {
        on(database);
        var fetched = letter();
        nextDay();
        writesUntilDeath.set(0);
        runs().handOver();
        writesUntilDeath.set(Integer.MAX_VALUE);

        room.the(Deliveries.class).retrieved(fetched, "number and code");

        assertThat(room.the(PrintDesk.class).open()).isEmpty();
        runs().handOver();
        assertThat(tickets()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsBeingHandedOverOrHasBeenIsPosted(TestDatabase database) throws Exception {
        on(database);
        var fetched = letter();
        nextDay();
        // Dies after the ticket has its name, before that is noted.
        writesUntilDeath.set(3);
        runs().handOver();
        writesUntilDeath.set(Integer.MAX_VALUE);

        room.the(Deliveries.class).retrieved(fetched, "number and code");
        runs().handOver();

        assertThat(taken()).containsExactly(delivery(fetched).document().toString());
        assertThat(journal(fetched)).doesNotContain("document-not-posted");
    }

    private boolean again(DeliveryId id) {
        return again(id, PrintSettings.HandOver.DAILY);
    }

    private boolean again(DeliveryId id, PrintSettings.HandOver handOver) {
        var delivery = delivery(id);
        return letters(handOver)
                .print("delivery-" + id, delivery.application(), delivery.document(), LetterKind.LETTER);
    }

    private List<String> journal(DeliveryId id) {
        return room.the(Journal.class).of(delivery(id).application()).stream()
                .map(JournalEntry::type)
                .toList();
    }

    private DeliveryId letter() {
        return letter(LetterKind.LETTER);
    }

    private DeliveryId letter(LetterKind kind) {
        ApplicationId application = room.application().id();
        var document = document();
        var delivery = room.the(Deliveries.class)
                .provide(application, document, kind == LetterKind.SERVICE ? Way.SERVICE : Way.LETTER);
        assertThat(letters(PrintSettings.HandOver.DAILY).print("delivery-" + delivery, application, document, kind))
                .isFalse();
        return delivery;
    }

    private DocumentId document() {
        return room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(), "application/pdf", "Bescheid.pdf")
                .id();
    }

    private void nextDay() {
        room.house.clock().advance(Duration.ofDays(1));
    }

    private Delivery delivery(DeliveryId id) {
        return room.the(Deliveries.class).find(id).orElseThrow();
    }

    private DeliveryState state(DeliveryId id) {
        return delivery(id).state();
    }

    private Letters letters(PrintSettings.HandOver handOver) {
        return new Letters(
                room.the(LetterTable.class),
                room.the(PrintJobTable.class),
                printRoom(),
                room.the(Applications.class),
                settings(handOver),
                room.the(PlatformTransactionManager.class));
    }

    private PrintRuns runs() {
        return new PrintRuns(
                room.the(LetterTable.class),
                room.the(PrintJobTable.class),
                printRoom(),
                room.the(Deliveries.class),
                settings(PrintSettings.HandOver.DAILY),
                room.the(Clock.class),
                room.the(PlatformTransactionManager.class));
    }

    private static PrintSettings settings(PrintSettings.HandOver handOver) {
        return new PrintSettings(handOver, LocalTime.of(16, 0), Period.ofDays(21));
    }

    private PrintRoom printRoom() {
        return new PrintRoom(
                room.the(PrintJobTable.class),
                room.the(LetterTable.class),
                room.the(PrintTickets.class),
                new MortalFolder(),
                room.the(DocumentStore.class),
                room.the(PlatformTransactionManager.class));
    }

    /** Dies after so many writes, before or after the last of them. */
    private final class MortalFolder extends PrintFolder {
        MortalFolder() {
            super(new Installation(Installation.Mode.DEMO, data, data, data, "x"));
        }

        @Override
        void put(String file, byte[] content) {
            live();
            super.put(file, content);
        }

        @Override
        void stage(String job, byte[] ticket) {
            live();
            super.stage(job, ticket);
        }

        @Override
        void release(String job) {
            live();
            super.release(job);
            live();
        }

        private void live() {
            if (writesUntilDeath.getAndDecrement() <= 0) {
                throw new UncheckedIOException(new IOException("The node dies"));
            }
        }
    }

    private List<JsonNode> tickets() throws IOException {
        if (!Files.isDirectory(data.resolve("druck"))) {
            return List.of();
        }
        try (var files = Files.list(data.resolve("druck"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> {
                        try {
                            return JsonMapper.shared().readTree(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** As the print service does: takes what has a ticket, and the ticket; answers which documents those were. */
    private List<String> taken() throws IOException {
        var documents = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var ticket : tickets()) {
            for (var letter : ticket.path("letters")) {
                var file = data.resolve("druck").resolve(letter.path("document").asString());
                assertThat(seen.add(file.toString())).isTrue();
                documents.add(room.house.jdbc().sql("""
                                select l.document from letter l join delivery d on d.document = l.document
                                where l.job is not null""").query(UUID.class).list().stream()
                        .map(DocumentId::new)
                        .filter(document -> sameBytes(document, file))
                        .findFirst()
                        .orElseThrow()
                        .toString());
                Files.delete(file);
            }
            Files.delete(data.resolve("druck").resolve(ticket.path("job").asString() + ".json"));
        }
        return documents;
    }

    private boolean sameBytes(DocumentId document, Path file) {
        try {
            return java.util.Arrays.equals(room.the(DocumentStore.class).bytes(document), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
