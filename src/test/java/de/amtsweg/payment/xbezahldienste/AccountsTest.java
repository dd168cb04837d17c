package de.amtsweg.payment.xbezahldienste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an operator is told about accounts when the server starts. */
class AccountsTest {
    private static final String PREFIX = "amtsweg.payment.xbezahldienste";
    private static final Map<String, String> GOOD = Map.of(
            "base-url", "https://pay.example/konnektor",
            "originator-id", "musterstadt",
            "end-point-id", "1",
            "token-url", "https://pay.example/token",
            "client-id", "amtsweg",
            "client-secret", "top-secret");

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;
    private static Path keyStore;

    @BeforeAll
    static void makeOne() {
        certificates = new TestCertificates(folder);
        keyStore = certificates.keyStore("ours");
    }

    @Test
    void aGoodAccountHasNothingToTell() {
        var accounts = accounts(GOOD);

        assertThat(accounts.anySandbox()).isFalse();
    }

    @Test
    void everyMistakeIsNamedWithItsSettingAndNothingSecret() {
        assertRefused("base-url", "http://pay.example", "base-url must begin with https://");
        assertRefused("base-url", "http://127.0.0.1:8081/", "base-url must begin with https://");
        assertRefused("base-url", "pay", "base-url is missing or no address");
        assertRefused("base-url", "https://pay.example/?a=b", "base-url must be an address without");
        assertRefused("originator-id", "ä/b", "originator-id must be 1 to 36");
        assertRefused("end-point-id", "x".repeat(37), "end-point-id must be 1 to 36");
        assertRefused("end-point-id", "", "end-point-id must be 1 to 36");
        assertRefused("token-url", "http://pay.example/token", "token-url must begin with https://");
        assertRefused("client-id", "", "token-url needs client-id and client-secret");
        assertRefused("key-store", keyStore.toString(), "key-store and token-url exclude each other");
    }

    @Test
    void whoProvesNothingIsNotKnown() {
        var account = new TreeMap<>(GOOD);
        account.keySet().removeAll(java.util.List.of("token-url", "client-id", "client-secret"));

        assertRefused(account, "key-store or token-url is missing");
    }

    @Test
    void keyStoresThatDoNotOpenAreNamed() throws IOException {
        var text = Files.writeString(folder.resolve("text.p12"), "no key");
        var pem = certificates.certificate(keyStore);

        assertRefused(withKeyStore(folder.resolve("missing.p12"), "x"), "that is not there or cannot be read");
        assertRefused(withKeyStore(keyStore, "wrong"), "key-store-password does not open the file");
        assertRefused(withKeyStore(text, "x"), "which is no PKCS#12 file");
        assertRefused(
                withKeyStore(certificates.withoutKey(pem), TestCertificates.PASSWORD), "which holds no private key");
        var untrusting = withKeyStore(keyStore, TestCertificates.PASSWORD);
        untrusting.put("trust-store", text.toString());
        assertRefused(untrusting, "trust-store names " + text);
    }

    @Test
    void anExpiredCertificateIsRefusedAndOneThatExpiresSoonIsWarnedAbout() {
        var expired = certificates.keyStore("expired", "2025/01/01 12:00:00", 100);
        var soon = certificates.keyStore("soon", "2026/01/01 12:00:00", 140);
        assertRefused(withKeyStore(expired, TestCertificates.PASSWORD), "whose certificate expired on 2025-04-11");

        try (var log = LogCapture.begin()) {
            accounts(withKeyStore(keyStore, TestCertificates.PASSWORD));
            assertThat(log.linesWith("expires on")).isEmpty();
            accounts(withKeyStore(soon, TestCertificates.PASSWORD));
            assertThat(log.linesWith("accounts.musterstadt.key-store expires on 2026-05-21"))
                    .hasSize(1);
        }
    }

    @Test
    void aTestSystemMakesTheProviderASandbox() {
        var account = new TreeMap<>(GOOD);
        account.put("sandbox", "true");

        assertThat(accounts(account).anySandbox()).isTrue();
    }

    private static Map<String, String> withKeyStore(Path file, String password) {
        var account = new TreeMap<>(GOOD);
        account.keySet().removeAll(java.util.List.of("token-url", "client-id", "client-secret"));
        account.put("key-store", file.toString());
        account.put("key-store-password", password);
        return account;
    }

    private static void assertRefused(String setting, String value, String sentence) {
        var account = new TreeMap<>(GOOD);
        account.put(setting, value);
        assertRefused(account, sentence);
    }

    private static void assertRefused(Map<String, String> account, String sentence) {
        assertThatExceptionOfType(UnusableAccount.class)
                .isThrownBy(() -> accounts(account))
                .withMessageContaining(PREFIX + ".accounts.musterstadt.")
                .withMessageContaining(sentence)
                .withMessageNotContaining("top-secret");
    }

    private static Accounts accounts(Map<String, String> account) {
        var all = new TreeMap<String, String>();
        account.forEach((setting, value) -> all.put(PREFIX + ".accounts.musterstadt." + setting, value));
        var settings =
                new Binder(new MapConfigurationPropertySource(all)).bindOrCreate(PREFIX, XBezahldienstSettings.class);
        return new Accounts(settings, new MovableClock());
    }
}
