package de.amtsweg.browser;

/** Somebody who works in the town hall. */
final class Clerk {
    private final Visitor visitor;

    Clerk(Visitor visitor) {
        this.visitor = visitor;
    }

    Clerk signsIn(String name) {
        visitor.opens("/anmelden")
                .fills("Anmeldename", name)
                .fills("Passwort", name + "-demo")
                .presses("Anmelden");
        return this;
    }

    /** Finds the task of a notice in the list, opens it and takes it. */
    Clerk takes(String number) {
        var entry = visitor.page().locator("tr:has-text('" + number + "') a").first();
        Stage.until("the task of " + number, () -> {
            visitor.page().navigate("/arbeitsplatz");
            return entry.count() > 0;
        });
        visitor.looks().photographs("aufgaben");
        visitor.leaves(entry::click)
                .looks()
                .sees("Online-Handel mit gebrauchten Fahrrädern")
                .presses("Aufgabe übernehmen");
        visitor.sees("Sie bearbeiten diese Aufgabe.").photographs("aufgabe");
        return this;
    }

    Clerk asks(String question) {
        visitor.chooses("Identität geprüft", "offen")
                .chooses("Ergebnis", "Beim Anzeigenden nachfragen")
                .presses("Aufgabe erledigen");
        visitor.fills("Was brauchen wir noch?", question).presses("Aufgabe erledigen");
        return this;
    }

    Clerk certifies() {
        visitor.chooses("Identität geprüft", "Kopie geprüft – sie wird jetzt gelöscht")
                .chooses("Ergebnis", "Anzeige bestätigen")
                .presses("Aufgabe erledigen");
        return this;
    }

    /** Opens the e-file of the business a notice belongs to. */
    Clerk opensTheFile(String number) {
        visitor.opens("/arbeitsplatz").fills("Nummer", number).presses("Aufrufen");
        visitor.sees(number).follows("E-Akte öffnen");
        return this;
    }
}
