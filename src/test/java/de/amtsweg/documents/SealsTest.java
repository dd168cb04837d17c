package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.DemoTown;
import de.amtsweg.documents.SealHealth.State;
import de.amtsweg.documents.TimeStampServer.Mood;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents written, sealed and stored, as other rooms ask for it. */
class SealsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDemoSealsWithAKeyOfItsOwnAndSaysSo(TestDatabase database) throws Exception {
        try (var house = open(database, Map.of())) {
            var written = house.the(Seals.class).write(Letters.certificate(), musterstadt(house), "a.pdf");

            assertThat(written.seal()).isEqualTo(SealState.SEALED);
            var pdf = house.the(DocumentStore.class).bytes(written.document().id());
            TestSeals.write("sealed-demo.pdf", pdf);
            assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
            assertThat(PdfWriterTest.textOf(pdf)).contains("Demo – kein echtes Siegel", "gesiegelt am 04.05.2026");
            assertThat(Dss.problemOf(Dss.report(pdf, key(house)))).isEmpty();
            assertThat(house.the(SealWatch.class).all())
                    .extracting(SealHealth::state)
                    .containsOnly(State.DEMO);
            assertThat(house.the(SealWatch.class).concern()).isEmpty();
        }
    }

    @Test
    void whatATimeStampIsMissingFromIsStoredAndCounted() throws Exception {
        try (var service = TimeStampServer.in(Mood.ERROR, Clock.systemUTC());
                var house = open(
                        TestDatabase.H2,
                        Map.of(
                                "amtsweg.documents.seal.time-stamp",
                                service.address().toString()))) {
            var written = house.the(Seals.class).write(Letters.certificate(), musterstadt(house), "a.pdf");

            assertThat(written.seal()).isEqualTo(SealState.TIME_STAMP_MISSING);
            assertThat(unstamped(house)).isEqualTo(1);
            house.clock().advance(Duration.ofDays(8));
            assertThat(unstamped(house)).isZero();
        }
    }

    @Test
    void aKeyThatRunsOutIsSeenInTimeAndThenNothingIsStored() {
        var pair = TestSeals.pair("EC", 256);
        var file = TestSeals.file(folder, "siegel", pair, TestSeals.certificate(pair, TestSeals.UNTIL, false));
        try (var house = open(
                TestDatabase.H2,
                Map.of(
                        "amtsweg.documents.seal.keys.musterstadt.key-store",
                        file.toString(),
                        "amtsweg.documents.seal.keys.musterstadt.key-store-password",
                        TestSeals.PASSWORD))) {
            var watch = house.the(SealWatch.class);
            assertThat(stateOf(house)).isEqualTo(State.SEALS);
            house.clock().setTo(LocalDate.of(2027, 11, 5));
            assertThat(stateOf(house)).isEqualTo(State.ENDS_SOON);
            assertThat(watch.concern()).contains(State.ENDS_SOON);
            house.clock().setTo(LocalDate.of(2028, 1, 2));
            assertThat(watch.concern()).contains(State.EXPIRED);

            assertThatExceptionOfType(SealExpired.class)
                    .isThrownBy(() -> house.the(Seals.class).write(Letters.certificate(), musterstadt(house), "a.pdf"))
                    .withMessageContaining("musterstadt expired on 2028-01-01");

            assertThat(count(house, "document")).isZero();
            assertThat(count(house, "document_seal")).isZero();
        }
    }

    private House open(TestDatabase database, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("amtsweg.data", folder.toString());
        var house = House.with(database, "authority", "journal", "documents")
                .settings(all)
                .open();
        house.the(DemoTown.class).build();
        return house;
    }

    private static Authority musterstadt(House house) {
        return house.the(Authorities.class).get(TestSeals.MUSTERSTADT);
    }

    private static SealKey key(House house) {
        return house.the(SealKeys.class).of(musterstadt(house)).orElseThrow();
    }

    private static int unstamped(House house) {
        return house.the(SealWatch.class).all().stream()
                .mapToInt(SealHealth::withoutTimeStamp)
                .sum();
    }

    private static State stateOf(House house) {
        var name = musterstadt(house).name();
        return house.the(SealWatch.class).all().stream()
                .filter(seal -> seal.authority().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static int count(House house, String table) {
        return house.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
