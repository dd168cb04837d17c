package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Installation.Mode;
import de.amtsweg.site.Town;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an operator is told about keys when the server starts. */
class SealKeysTest {
    private static final KeyPair PAIR = TestSeals.pair("EC", 256);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    @Test
    void aGoodKeyIsOpenedAndHidesItsPassword() {
        var file = TestSeals.file(folder, "siegel", PAIR, TestSeals.certificate(PAIR, TestSeals.UNTIL, false));
        var settings = settings(Map.of("key-store", file.toString(), "key-store-password", TestSeals.PASSWORD));

        var keys = open(settings);

        assertThat(keys.named()).containsOnlyKeys(TestSeals.MUSTERSTADT);
        assertThat(keys.named().get(TestSeals.MUSTERSTADT).ends()).isEqualTo(TestSeals.UNTIL);
        assertThat(settings.toString() + keys.named()).doesNotContain(TestSeals.PASSWORD);
    }

    @Test
    void whatDoesNotOpenIsNamedWithItsSettingAndNothingSecret() throws IOException {
        var file = TestSeals.file(folder, "siegel", PAIR, TestSeals.certificate(PAIR, TestSeals.UNTIL, false));
        var text = Files.writeString(folder.resolve("text.p12"), "no key");
        var empty = Files.createFile(folder.resolve("empty.p12"));

        assertRefused(Map.of(), "keys.musterstadt.key-store is missing");
        assertRefused(named(folder.resolve("gone.p12"), "x"), "gone.p12, a file that is not there or cannot be read");
        assertRefused(named(folder, "x"), "a file that is not there or cannot be read");
        assertRefused(named(file, "wrong"), "keys.musterstadt.key-store-password does not open the file");
        assertRefused(named(text, "x"), "which is no PKCS#12 file");
        assertRefused(named(empty, "x"), "which is no PKCS#12 file");
    }

    @Test
    void aKeyThatCannotSealTodayIsRefused() {
        var expired = Instant.parse("2026-05-03T12:00:00Z");
        var other = TestSeals.pair("EC", 256);
        var weak = TestSeals.pair("RSA", 1024);

        assertRefused(file("expired", PAIR, PAIR, expired), "whose certificate expired on 2026-05-03");
        assertRefused(file("other", PAIR, other, TestSeals.UNTIL), "whose certificate does not belong to its key");
        assertRefused(file("weak", weak, weak, TestSeals.UNTIL), "whose key is too weak");
        clock.setTo(LocalDate.of(2025, 12, 1));
        assertRefused(file("early", PAIR, PAIR, TestSeals.UNTIL), "whose certificate is not valid yet");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var settings = new TreeMap<String, String>();
        settings.put("amtsweg.documents.seal.keys.musterstadt.key-store", "gone.p12");
        settings.put("amtsweg.documents.seal.keys.[Neu Stadt].key-store", "gone.p12");

        assertThatExceptionOfType(UnusableSealKey.class)
                .isThrownBy(() -> open(bound(settings)))
                .withMessageContaining("keys.musterstadt.key-store names gone.p12")
                .withMessageContaining("is not the id of an authority");
    }

    @Test
    void operatorsAreWarnedInTime() {
        try (var log = LogCapture.begin()) {
            open(settings(file("soon", PAIR, PAIR, clock.instant().plus(Duration.ofDays(59)))));
            assertThat(log.linesWith("The seal key of musterstadt expires on 2026-07-02"))
                    .hasSize(1);
        }
    }

    @Test
    void productionNeverMakesAKeyAndRefusesThoseOfADemo() {
        var demo = new DemoSealKeys(installation(Mode.DEMO), clock);
        var town = Town.anAuthority();

        var key = demo.of(town);
        var again = demo.of(town);

        assertThat(key.demo()).isTrue();
        assertThat(key.fingerprint()).isEqualTo(again.fingerprint());
        assertThat(key.certificate().getSubjectX500Principal().getName()).contains("Demo-Siegel", "kein echtes Siegel");
        assertThat(folder.resolve("siegel")).isDirectoryNotContaining("glob:**.tmp");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new DemoSealKeys(installation(Mode.PRODUCTION), clock).of(town));
        var named = open(settings(named(folder.resolve("siegel/demo-musterstadt.p12"), "demo")));
        assertThat(named.named().get(TestSeals.MUSTERSTADT).demo()).isTrue();
    }

    @Test
    void whereNothingCanBeWrittenTheDemoSaysSoAndLeavesNothingBehind() throws IOException {
        Files.createFile(folder.resolve("siegel"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new DemoSealKeys(installation(Mode.DEMO), clock).of(Town.anAuthority()))
                .withMessageContaining("cannot keep its seal key");
    }

    private Installation installation(Mode mode) {
        return new Installation(mode, folder, folder, folder, "secret");
    }

    private Map<String, String> file(String name, KeyPair pair, KeyPair certified, Instant until) {
        return named(
                TestSeals.file(folder, name, pair, TestSeals.certificate(certified, until, false)), TestSeals.PASSWORD);
    }

    private static Map<String, String> named(Path file, String password) {
        return Map.of("key-store", file.toString(), "key-store-password", password);
    }

    private void assertRefused(Map<String, String> key, String sentence) {
        assertThatExceptionOfType(UnusableSealKey.class)
                .isThrownBy(() -> open(settings(key)))
                .withMessageContaining(sentence)
                .withMessageNotContaining(TestSeals.PASSWORD);
    }

    private SealKeys open(SealSettings settings) {
        var installation = installation(Mode.PRODUCTION);
        return new SealKeys(settings, installation, new DemoSealKeys(installation, clock), clock);
    }

    private static SealSettings settings(Map<String, String> key) {
        var all = new TreeMap<String, String>();
        all.put("amtsweg.documents.seal.keys.musterstadt.alias", "");
        key.forEach((name, value) -> all.put("amtsweg.documents.seal.keys.musterstadt." + name, value));
        return bound(all);
    }

    private static SealSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("amtsweg.documents.seal", SealSettings.class);
    }
}
