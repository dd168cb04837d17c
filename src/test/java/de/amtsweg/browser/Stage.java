package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Submitted;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.forms.FormContext;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.Chromium;
import de.amtsweg.testbase.Town;
import de.amtsweg.workflow.ScenarioRunner;
import de.amtsweg.workflow.TaskList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The open town and one browser, started when the first test needs them, for the whole run. */
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final PersonId SABINE = new PersonId("sabine");

    private static Stage stage;

    private final Town town;
    private final Browser browser;

    private Stage() {
        browser = Chromium.open();
        town = Town.open();
    }

    /** The stage of this run; without Chromium the test is skipped, or fails where browser tests are required. */
    static synchronized Stage open() {
        if (stage == null) {
            stage = new Stage();
        }
        return stage;
    }

    String address() {
        return town.url();
    }

    Town town() {
        return town;
    }

    /** A business notice somebody has just sent; its fee is fixed, and it lies with the office in charge. */
    Application notice() {
        return town.the(Applications.class).get(sent().application());
    }

    /** The same, with what its sender has to know to come back. */
    Submitted sent() {
        return sent(Map.of());
    }

    /** The same with some answers of its own; who has a name of their own has a file of their own. */
    Submitted sent(Map<String, Object> otherwise) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
        var said = town.the(ScenarioRunner.class)
                .scenariosOf(service.id())
                .getFirst()
                .answers();
        for (var answer : otherwise.entrySet()) {
            said = said.with(answer.getKey(), answer.getValue());
        }
        var checked = town.the(ServiceForms.class)
                .get(service.id(), service.form())
                .checkAll(said, FormContext.of(Locale.GERMAN, LocalDate.now()));
        var drafts = town.the(Drafts.class);
        var draft = drafts.open(service.key(), service.id().revision(), checked.answers());
        var sent = drafts.submit(draft.id(), Receipt.online(LocalDate.now()));
        var id = sent.application();
        until(
                "the fee of " + id,
                () -> town.the(Fees.class).of(id).isPresent()
                        && !town.the(TaskList.class).of(id, SABINE).isEmpty());
        return sent;
    }

    /** A visitor with an empty cookie jar who reads German. */
    Visitor visitor(Consumer<Browser.NewContextOptions> wishes) {
        return visitor(wishes, false);
    }

    /** A visitor who has every page checked for barriers. */
    Visitor inspector() {
        return visitor(options -> options.setViewportSize(1280, 860), true);
    }

    private Visitor visitor(Consumer<Browser.NewContextOptions> wishes, boolean inspects) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("de-DE")
                .setAcceptDownloads(true);
        wishes.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        context.setDefaultNavigationTimeout(60_000);
        return new Visitor(context, !Boolean.FALSE.equals(options.javaScriptEnabled), inspects);
    }

    /** The code of six digits in the newest mail to somebody. */
    String codeMailedTo(String recipient) {
        var digits = Pattern.compile("\\b(\\d{6})\\b");
        for (var mail : town.the(SentMails.class).latest(50)) {
            var found = digits.matcher(mail.text());
            if (mail.recipient().equals(recipient) && found.find()) {
                return found.group(1);
            }
        }
        return fail("No code was mailed");
    }

    /** Waits for the process; the engine works beside the pages. */
    static void until(String what, java.util.function.BooleanSupplier come) {
        var end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("Waited in vain for: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(300).toNanos());
        }
    }
}
