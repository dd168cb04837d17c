package de.amtsweg.hostile;

import de.amtsweg.application.Applications;
import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Settling;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageTimes;
import de.amtsweg.testbase.http.Staff;
import de.amtsweg.workflow.ScenarioRunner;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Those who come to the open town, each with a browser at a place of their own. */
final class People {
    /** Whoever applies bears this name; it is in no log and on no error page. */
    static final String NAME = "Kanarienvogel";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger PLACES = new AtomicInteger(30_000);

    private People() {}

    static Town town() {
        return Town.open();
    }

    static Browser somebody() {
        return new Browser(URI.create(town().url()), Browser.place(PLACES.incrementAndGet()), new PageTimes());
    }

    static Browser staff(String person) {
        var browser = somebody();
        Staff.signIn(browser, person);
        return browser;
    }

    /** Somebody who fills in the form page by page. */
    static Applicant applicant(Browser browser) {
        return new Applicant(browser, AnswerSheet.soleTrader());
    }

    /** Somebody who has filled in the whole form and may open every page of it, the review included. */
    static Browser writer() {
        return writer(Map.of());
    }

    /** The same with some answers given differently. */
    static Browser writer(Map<String, String> different) {
        var browser = somebody();
        var service = service();
        var answers = answers(service);
        for (var answer : different.entrySet()) {
            answers = answers.with(answer.getKey(), answer.getValue());
        }
        var draft = town().the(Drafts.class).open(service.key(), service.id().revision(), answers);
        browser.plant("entwurf", draft.id().token());
        return browser;
    }

    /** Somebody has applied, and the course has come to where it waits for people. */
    static Receipt applied() {
        var service = service();
        var drafts = town().the(Drafts.class);
        var draft = drafts.open(service.key(), service.id().revision(), answers(service));
        var emails = town().the(ConfirmedEmails.class);
        emails.confirm(draft.id(), emails.addressIn(draft).orElseThrow(), new AuthorityId("musterstadt"));
        var submitted = drafts.submit(draft.id(), de.amtsweg.application.Receipt.online(today()));
        town().the(Settling.class).await(submitted.application(), PATIENCE);
        return new Receipt(submitted.number(), submitted.secretCode().orElseThrow());
    }

    /** Whoever holds the receipt, signed in with it. */
    static Browser holderOf(Receipt receipt) {
        var browser = somebody();
        browser.submit(browser.get("/status")
                .theForm("/status")
                .with("nummer", receipt.number())
                .with("code", receipt.secretCode()));
        return browser;
    }

    /** Waits until the course rests again. */
    static void settle(Receipt receipt) {
        var application =
                town().the(Applications.class).byNumber(receipt.number()).orElseThrow();
        town().the(Settling.class).await(application.id(), PATIENCE);
    }

    /** The address of the task that waits at the desk for this application. */
    static String taskOf(Receipt receipt, Browser clerk) {
        var link = "href=\"(/arbeitsplatz/aufgaben/[^\"]+)\"[^>]*>(?:(?!</a>).)*" + Pattern.quote(receipt.number());
        return clerk.get("/arbeitsplatz").read(link);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    private static AdministrativeService service() {
        return town().the(Catalogue.class)
                .find(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
    }

    /** What a sole trader answers; each lives in a house of their own, so that each gets a file of their own. */
    private static Answers answers(AdministrativeService service) {
        var scenario =
                town().the(ScenarioRunner.class).scenariosOf(service.id()).getFirst();
        var answers =
                scenario.answers().with("person.anschrift.hausnummer", Integer.toString(PLACES.incrementAndGet()));
        var form = town().the(ServiceForms.class).get(service.id(), service.form());
        return form.checkAll(answers, FormContext.of(Locale.GERMAN, today())).answers();
    }
}
