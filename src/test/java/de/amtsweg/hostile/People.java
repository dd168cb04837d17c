package de.amtsweg.hostile;

import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageTimes;
import de.amtsweg.testbase.http.Staff;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who come to the open town, each with a browser at a place of their own. */
final class People {
    /** Whoever applies bears this name; it is in no log and on no error page. */
    static final String NAME = "Kanarienvogel";

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

    static Applicant applicant(Browser browser) {
        return new Applicant(browser, answers(Map.of()));
    }

    /** What a sole trader answers, with some answers given differently. */
    static Map<String, List<String>> answers(Map<String, String> different) {
        var answers = new HashMap<>(AnswerSheet.soleTrader());
        answers.put("person.anschrift.hausnummer", List.of(Integer.toString(PLACES.incrementAndGet())));
        different.forEach((name, value) -> answers.put(name, List.of(value)));
        return answers;
    }
}
