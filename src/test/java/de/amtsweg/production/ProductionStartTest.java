package de.amtsweg.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.correspondence.SentMail;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.MailOffice;
import de.amtsweg.testbase.http.Until;
import java.net.HttpURLConnection;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {
    private static final String IBAN = "DE02 1203 0000 0000 2020 51";

    @TempDir
    static Path folder;

    private static MailOffice mails;
    private static SignInHouse signIn;
    private static RealTown town;

    @BeforeAll
    static void open() {
        mails = new MailOffice();
        signIn = new SignInHouse();
        town = new RealTown(folder, mails, signIn);
    }

    @AfterAll
    static void close() {
        town.close();
        mails.close();
        signIn.close();
    }

    @Test
    void withNothingSetItRefusesAndNamesEverySettingAtOnce(CapturedOutput output) {
        assertThatThrownBy(() -> RealTown.start(
                        "--amtsweg.mode=production", "--amtsweg.data=" + folder.resolve("empty"), "--server.port=0"))
                .hasMessageContainingAll(
                        "amtsweg.secret",
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "amtsweg.authority.directory.files",
                        "passwordHash",
                        "amtsweg.payment.providers",
                        "amtsweg.correspondence.mail",
                        "amtsweg.correspondence.site",
                        "spring.mail.host",
                        "server.forward-headers-strategy");
        assertThat(output.getAll().substring(output.getAll().indexOf("APPLICATION FAILED TO START")))
                .contains("Amtsweg does not start in production mode", "Mend each point")
                .doesNotContain("\tat ");
    }

    @Test
    void everyNodeServesAndIsHealthy() {
        for (var browser : town.browsers()) {
            assertThat(browser.get("/").body()).contains("Stadt Neustadt", "Gewerbe anmelden");
            assertThat(browser.get("/leistungen/gewerbe-anmelden").statusCode()).isEqualTo(200);
            assertThat(browser.get("/anmelden").statusCode()).isEqualTo(200);
            assertThat(browser.get("/actuator/health").body()).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void whatBothNodesReadAtTheSameMomentIsThereOnce() {
        assertThat(column("select id from authority")).contains("neustadt").doesNotHaveDuplicates();
        assertThat(column("select service_key from service_package"))
                .contains("gewerbe-anmelden")
                .doesNotHaveDuplicates();
        assertThat(column("select handler_cfg_ from act_ru_job where handler_type_ = 'timer-start-event'"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCookieTravelsOverHttpsOnlyAndTheProxyIsBelieved() {
        var browser = town.browser();

        browser.get("/anmelden");
        browser.get("/sprache/en");
        var away = browser.get("/arbeitsplatz");

        assertThat(browser.setCookies())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
        assertThat(away.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void itListensBeyondThisMachine() throws Exception {
        var address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(own -> own instanceof Inet4Address && !own.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(address.isPresent(), "This machine has no address of its own");

        var home = URI.create("http://" + address.orElseThrow().getHostAddress() + ":" + town.port() + "/");

        assertThat(((HttpURLConnection) home.toURL().openConnection()).getResponseCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyOfTheDemoIsThere() {
        assertThat(column("select id from staff_member")).contains("anna").doesNotContain("sabine", "otto", "dora");
        assertThat(town.browser().get("/anmelden").body()).doesNotContain("-demo", "Zum Ausprobieren");
        assertThat(town.browser().signIn("otto", "otto-demo")).endsWith("/anmelden?falsch");
    }

    @Test
    void theFirstOperatorSignsInAndReadsNobodysMail() {
        var submitted = town.submitted();
        until("a mail", () -> mails.mailsAbout(submitted.number(), "eingegangen"));
        var browser = town.browser();

        assertThat(browser.signIn(RealTown.OPERATOR, RealTown.PASSWORD)).endsWith("/betrieb");

        assertThat(browser.get("/betrieb/personen").body()).contains("Anna Amt");
        assertThat(browser.get("/betrieb/postausgang").body())
                .contains(submitted.number())
                .doesNotContain("kanarienvogel@example.org", "<details");
    }

    @Test
    void staffSignInWithTheServiceOfTheTownOnWhicheverNodeTheyLand() {
        var browser = town.browser();
        assertThat(browser.get("/anmelden").body()).contains("Mit Rathaus-Konto anmelden");

        var away = location(browser.get("/oauth2/authorization/rathaus"));
        browser.moveTo(town.browsers().getFirst());
        var back = browser.get(signIn.signIn(away, "Anna"));

        assertThat(location(back)).endsWith("/betrieb");
        assertThat(browser.get("/betrieb/personen").body()).contains("Anna Amt");
    }

    @Test
    void whomTheServiceLetsInButNobodyKnowsHereStaysOutside() {
        var browser = town.browser();

        var away = location(browser.get("/oauth2/authorization/rathaus"));
        var back = browser.get(signIn.signIn(away, "mallory"));

        assertThat(location(back)).endsWith("/anmelden?dienst");
        assertThat(browser.get("/anmelden?dienst").body()).contains("Die Anmeldung hat nicht geklappt");
        assertThat(browser.get("/betrieb").statusCode()).isEqualTo(302);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void mailsAreReallySentAndCountAsSent() {
        var submitted = town.submitted();

        var confirmations = until("a mail", () -> mails.mailsAbout(submitted.number(), "eingegangen"));

        assertThat(confirmations).singleElement().satisfies(mail -> {
            assertThat(mail.from()).contains("rathaus@neustadt.example");
            assertThat(mail.text()).contains("https://rathaus.neustadt.example");
        });
        until(
                "the note that it was sent",
                () -> town.the(SentMails.class).of(submitted.application()).stream()
                        .filter(mail -> mail.state() == SentMail.State.SENT)
                        .toList());
    }

    @Test
    void aFeeIsPaidByTransferWhereThereIsNoProvider() {
        var submitted = town.submitted();
        var application = submitted.application();
        var mail = until("the fee decision", () -> mails.mailsAbout(submitted.number(), "Gebühr"))
                .getFirst();
        var fee = town.the(Fees.class).of(application).orElseThrow();

        assertThat(mail.text()).contains(IBAN, fee.reference().grouped()).doesNotContain("online");
        assertThat(until("the document", () -> town.feeDecision(application)).getFirst())
                .contains(IBAN, "Bitte überweisen")
                .doesNotContain("online");
        assertThat(statusPage(submitted.number(), submitted.secretCode().orElseThrow()))
                .contains("So überweisen Sie", IBAN, fee.reference().value())
                .doesNotContain("Gebühr jetzt bezahlen");

        town.the(Cashier.class).recordAtCounter(application, cashier(), "K-1", fee.total());
        assertThat(town.the(Fees.class).of(application).map(Fee::status)).contains(FeeStatus.PAID);
    }

    private static String statusPage(String number, String code) {
        var browser = town.browser();
        browser.get("/status");
        browser.post("/status", Map.of("nummer", number, "code", code));
        return browser.get("/antraege/" + number).body();
    }

    /** Somebody of the treasury, let in by the operator. */
    private static PersonId cashier() {
        var karl = new PersonId("karl");
        town.the(Staff.class).add(karl, "Karl Kasse", "karl@neustadt.example");
        town.the(Staff.class).addDuty(karl, new Duty(Role.CLERK, new UnitId("neustadt.kasse")));
        return karl;
    }

    private static List<String> column(String sql) {
        return town.the(JdbcClient.class).sql(sql).query(String.class).list();
    }

    private static <T> List<T> until(String what, Supplier<List<T>> look) {
        return Until.found(
                what,
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                () -> Optional.of(look.get()).filter(found -> !found.isEmpty()));
    }
}
