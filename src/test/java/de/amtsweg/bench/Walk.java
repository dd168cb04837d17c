package de.amtsweg.bench;

import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.testbase.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One application over HTTP, from the pre-check to the fetched certificate: a citizen and a clerk, without JavaScript. */
final class Walk {
    private static final String SERVICE = "/leistungen/gewerbe-anmelden";
    private static final Pattern NUMBER = Pattern.compile("AW-\\d{4}-\\w{4}-\\w{4}");
    private static final int MOST_PAGES = 40;
    private static final Map<String, String> ANSWERS = answers();

    private final Town town;
    private final Visitor citizen;
    private final Visitor clerk;

    Walk(Town town, Visitor clerk) {
        this.town = town;
        this.citizen = new Visitor(town);
        this.clerk = clerk;
    }

    /** @return the number of the application, which is closed soon after */
    String go() throws InterruptedException {
        var number = submit();
        pay(number);
        check(number);
        fetch(number);
        return number;
    }

    private String submit() {
        var page = citizen.get(SERVICE + "/vorab");
        for (int i = 0; i < MOST_PAGES; i++) {
            if (page.address().endsWith("/eingang")) {
                return first(page, NUMBER);
            }
            var shown = page;
            var paper = Paper.in(page, SERVICE, ANSWERS)
                    .orElseThrow(() -> new IllegalStateException("No form on " + shown.address()));
            page = citizen.post(paper.action(), paper.fields());
            if (page.status() >= 400) {
                throw new IllegalStateException(page.status() + " at " + page.address() + ": " + problems(page));
            }
        }
        throw new IllegalStateException("The form does not end: " + page.address());
    }

    private void pay(String number) {
        var address = "/antraege/" + number;
        var page = until(() -> citizen.get(address), shown -> shown.text().contains(address + "/zahlung"));
        page = citizen.post(address + "/zahlung", Map.of("anbieter", "sandbox"));
        citizen.post(page.address(), Map.of("bezahlen", "ja"));
    }

    private void check(String number) {
        var list = until(
                () -> clerk.get("/arbeitsplatz/antraege/" + number),
                page -> page.text().contains("/arbeitsplatz/aufgaben/"));
        var task = first(list, Pattern.compile("/arbeitsplatz/aufgaben/[0-9a-f-]+"));
        clerk.post(task + "/uebernehmen", Map.of());
        var done = clerk.post(
                task + "/erledigen",
                Map.of(
                        "identitaetGeprueft", "gesehen",
                        "taetigkeitWortlaut", "Handel mit Fahrrädern",
                        "ergebnis", "bestaetigen"));
        if (done.status() >= 400) {
            throw new IllegalStateException(done.status() + " at " + task + ": " + problems(done));
        }
    }

    private void fetch(String number) {
        var address = "/antraege/" + number;
        var certificate = Pattern.compile("(/antraege/[^\"]+/dokumente/[0-9a-f-]+)\"[^>]*>Empfangsbescheinigung");
        var page = until(
                () -> citizen.get(address),
                shown -> certificate.matcher(shown.text()).find());
        var found = certificate.matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException("No certificate for " + number);
        }
        var document = found.group(1);
        citizen.get(document);
        citizen.post(document + "/code", Map.of());
        var fetched = citizen.post(document, Map.of("code", code(number)));
        if (fetched.status() != 200 || !fetched.text().startsWith("%PDF")) {
            throw new IllegalStateException("The certificate of " + number + " was not fetched: " + fetched.status());
        }
    }

    private String code(String number) {
        var mail = town.jdbc().sql("""
                        select body from outgoing_mail m join application a on a.id = m.application
                        where a.number = ? and m.template = 'zugangscode' order by m.written_at desc""").param(number).query(String.class).list().getFirst();
        var digits = Pattern.compile("\\b(\\d{3} ?\\d{3})\\b").matcher(mail);
        if (!digits.find()) {
            throw new IllegalStateException("No code in the mail");
        }
        return digits.group(1);
    }

    private static Page until(java.util.function.Supplier<Page> ask, java.util.function.Predicate<Page> enough) {
        long end = System.nanoTime() + 60_000_000_000L;
        var page = ask.get();
        while (!enough.test(page)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited too long at " + page.address());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            page = ask.get();
        }
        return page;
    }

    private static String first(Page page, Pattern pattern) {
        var found = pattern.matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not on " + page.address());
        }
        return found.group();
    }

    private static List<String> problems(Page page) {
        return Pattern.compile("<li><a class=\"kern-link\" href=\"#[^>]*>([^<]*)")
                .matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.putAll(Map.of(
                "vorhaben", "neu",
                "taetigkeitsart", "gewerbe",
                "betriebsort.plz", "12345",
                "betriebsort.ort", "Musterstadt",
                "rolle", "selbst",
                "rechtsform", "einzelunternehmen",
                "person.familienname", "Kanarienvogel",
                "person.vornamen", "Erika Maria",
                "person.geschlecht", "ohneAngabe",
                "person.geburtsdatum.tag", "17"));
        answers.putAll(Map.of(
                "person.geburtsdatum.monat", "5",
                "person.geburtsdatum.jahr", "1984",
                "person.geburtsort", "Musterstadt",
                "person.geburtsstaat", "DE",
                "person.anschrift.strasse", "Kanarienvogelweg",
                "person.anschrift.hausnummer", "7",
                "person.anschrift.plz", "12345",
                "person.anschrift.ort", "Musterstadt",
                "person.anschrift.land", "DE",
                "betriebGleichWohnung", "true"));
        answers.putAll(Map.of(
                "betriebArt", "hauptniederlassung",
                "taetigkeit", "Online-Handel mit gebrauchten Fahrrädern",
                "betriebsform", "handel",
                "besonders", "nichts",
                "nebenerwerb", "nein",
                "beginn.tag", "4",
                "beginn.monat", "1",
                "beginn.jahr", "2027",
                "anlassWahl", "neugruendung",
                "hatBeschaeftigte", "nein"));
        answers.putAll(Map.of(
                "erlaubnisNoetig", "nein",
                "identitaet.way", "onsite",
                "email", "kanarienvogel@example.org",
                "zustellung", "herunterladen",
                "bestaetigt", "ja"));
        return Map.copyOf(answers);
    }
}
