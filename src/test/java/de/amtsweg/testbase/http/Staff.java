package de.amtsweg.testbase.http;

/** How people of the demo town sign in. */
public final class Staff {
    private Staff() {}

    public static void signIn(Browser browser, String person) {
        var form = browser.get("/anmelden").theForm("/anmelden");
        var page = browser.submit(form.with("name", person).with("passwort", person + "-demo"));
        if (page.path().equals("/anmelden")) {
            throw page.unexpected("to be signed in as " + person);
        }
    }
}
