package de.amtsweg.payment.xbezahldienste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.Contact;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.xbezahldienste.XBezahldienstStub.Fault;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.testbase.MovableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How we prove to a payment service who we are: by certificate or by token, over TLS. */
class SecuredAccountTest {
    @TempDir
    private static Path folder;

    private static Path ours;
    private static Path foreign;
    private static Path known;
    private static XBezahldienstStub byCertificate;

    private final MovableClock clock = new MovableClock();
    private XBezahldienstStub byToken;

    @BeforeAll
    static void open() {
        var certificates = new TestCertificates(folder);
        ours = certificates.keyStore("ours");
        foreign = certificates.keyStore("foreign");
        var server = certificates.keyStore("server");
        known = certificates.certificate(server);
        byCertificate = XBezahldienstStub.secured(new Credentials("stub", new MovableClock())
                .open(shows(server, certificates.certificate(ours), URI.create("https://127.0.0.1"))));
    }

    @BeforeEach
    void openAnother() {
        byToken = XBezahldienstStub.open();
        byToken.asksForToken();
    }

    @AfterAll
    static void close() {
        byCertificate.close();
    }

    @Test
    void theRightCertificateOpens() {
        assertThatCode(() ->
                        account(shows(ours, known, byCertificate.baseUrl())).status())
                .doesNotThrowAnyException();
    }

    @Test
    void anAccountSaysWhenItLastWorkedAndWhyItLastDidNot() {
        var account = account(token("geheim+1"));
        assertThat(account.health().state()).isEqualTo(AccountHealth.State.UNTRIED);
        account.status();
        assertThat(account.health().state()).isEqualTo(AccountHealth.State.WORKS);

        clock.advance(Duration.ofMinutes(1));
        byToken.fails(Fault.ERROR);
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(account::status);

        assertThat(account.health().state()).isEqualTo(AccountHealth.State.FAILS);
        assertThat(account.health().problem()).contains("500").doesNotContain("Lena", "geheim");
        clock.advance(Duration.ofMinutes(1));
        byToken.fails(Fault.NONE);
        account.status();
        assertThat(account.health().state()).isEqualTo(AccountHealth.State.WORKS);
    }

    @Test
    void aPaymentTheServiceRefusesDoesNotMakeTheAccountBad() {
        var account = account(token("geheim+1"));

        assertThat(account.find("tx-0")).isEmpty();

        assertThat(account.health().state()).isEqualTo(AccountHealth.State.WORKS);
    }

    @Test
    void aCertificateThatEndsInLessThanThirtyDaysIsToBeRenewed() {
        var now = clock.instant();
        var ends = account(shows(ours, known, byCertificate.baseUrl()))
                .health()
                .certificateEnds()
                .orElseThrow();

        assertThat(ends).isAfter(now.plus(Duration.ofDays(10_000)));
        assertThat(endingIn(Duration.ofDays(29).plusHours(1)).endsSoon(now)).isTrue();
        assertThat(endingIn(Duration.ofDays(31)).endsSoon(now)).isFalse();
        assertThat(endingIn(Duration.ofHours(-1)).daysLeft(now)).contains(-1L);
    }

    private AccountHealth endingIn(Duration left) {
        return new Contact(clock)
                .health(
                        "xbezahldienste",
                        "musterstadt",
                        Optional.of(clock.instant().plus(left)));
    }

    @Test
    void withoutACertificateItIsForbidden() {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() ->
                        account(shows(null, known, byCertificate.baseUrl())).status())
                .withMessageContaining("does not accept our certificate");
    }

    @Test
    void aForeignCertificateDoesNotOpen() {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() ->
                        account(shows(foreign, known, byCertificate.baseUrl())).status())
                .withMessageContaining("does not accept our certificate");
    }

    @Test
    void aServiceNobodyKnowsIsToldNothing() {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() ->
                        account(shows(ours, null, byCertificate.baseUrl())).status())
                .withMessageContaining("secure connection");
    }

    @Test
    void aTokenIsFetchedOnceAndAgainBeforeItEnds() {
        var account = account(token("geheim+1"));
        account.status();
        account.status();
        assertThat(byToken.granted()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(271));
        account.status();

        assertThat(byToken.granted()).isEqualTo(2);
    }

    @Test
    void aTokenThatEndedBeforeItsTimeIsFetchedAgain() {
        var account = account(token("geheim+1"));
        account.status();

        byToken.revokesTokens();

        assertThatCode(account::status).doesNotThrowAnyException();
        assertThat(byToken.granted()).isEqualTo(2);
    }

    @Test
    void aWrongClientSecretIsNamedWithoutSayingIt() {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> account(token("wrong")).status())
                .withMessageContaining("client-secret")
                .withMessageNotContaining("wrong");
    }

    @Test
    void anAccountTheServiceDoesNotKnowIsNamed() {
        var settings = settings(byCertificate.baseUrl(), "nobody", ours, known, null, null);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> account(settings).status())
                .withMessageContaining("originator-id");
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() {
        byToken.fails(Fault.SLOW);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(
                        () -> account(token("geheim+1"), Duration.ofMillis(200)).status())
                .withMessageContaining("in time");
        byToken.close();
    }

    private Account account(AccountSettings settings) {
        return account(settings, Duration.ofSeconds(60));
    }

    private Account account(AccountSettings settings, Duration answerWithin) {
        var all = new XBezahldienstSettings(Map.of("musterstadt", settings), Duration.ofSeconds(60), answerWithin);
        return new Accounts(all, clock).of(new AuthorityId("musterstadt")).orElseThrow();
    }

    private static AccountSettings shows(Path keyStore, Path trustStore, URI baseUrl) {
        return settings(baseUrl, XBezahldienstStub.ORIGINATOR, keyStore, trustStore, null, null);
    }

    private AccountSettings token(String secret) {
        return settings(byToken.baseUrl(), XBezahldienstStub.ORIGINATOR, null, null, byToken.tokenUrl(), secret);
    }

    private static AccountSettings settings(
            URI baseUrl, String originator, Path keyStore, Path trustStore, URI tokenUrl, String secret) {
        return new AccountSettings(
                baseUrl,
                originator,
                XBezahldienstStub.END_POINT,
                keyStore,
                TestCertificates.PASSWORD,
                trustStore,
                tokenUrl,
                secret == null ? null : "amtsweg",
                secret,
                null,
                List.of(),
                Map.of(),
                "bookingKey",
                true);
    }
}
