package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files on a slow line: people see how far they are, may stop, and lose nothing when it goes wrong. */
class UploadBrowserTest {
    private static final String PASS = "Ausweis oder Pass";
    private static final String NEXT_PAGE = "E-Mail-Adresse";

    private static Stage stage;

    private final byte[] photo = photo();

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @Test
    void anUploadIsSeenAndHeardAndCanBeStopped() {
        try (var visitor = stage.visitor(options -> options.setViewportSize(320, 640))) {
            var heard = listening(visitor);
            toThePass(visitor);
            var line = line(visitor, photo.length / 20);
            visitor.uploads("Datei auswählen", "ausweis.png", "image/png", photo);

            next(visitor).click();
            until(visitor, ".form-upload label", "Wird hochgeladen: [1-9]\\d? %");
            visitor.inspects("hochladen-telefon");
            button(visitor, "Abbrechen").click();
            until(visitor, "[data-upload-note]", "abgebrochen");
            visitor.inspects("abgebrochen-telefon");

            assertThat(chosen(visitor)).isEqualTo("ausweis.png");
            assertThat(visitor.page().getByLabel("Ich lade es jetzt hoch").isChecked())
                    .isTrue();

            speed(line, photo.length / 10);
            visitor.leaves(next(visitor)::click).looks().sees(NEXT_PAGE);

            assertThat(heard)
                    .contains("Das Hochladen hat begonnen.")
                    .anyMatch(words -> words.matches("Wird hochgeladen: [2-9]\\d %"))
                    .anyMatch(words -> words.startsWith("Das Hochladen ist abgebrochen."))
                    .anyMatch(words -> words.startsWith("Hochgeladen. Wir prüfen"));
            assertThat(heard).as("speaks rarely").hasSizeLessThan(12);
            visitor.presses("Zurück").sees("ausweis.png");
        }
    }

    @Test
    void whatGoesWrongIsSaidAtTheFieldAndNothingIsLost() {
        try (var visitor = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            toThePass(visitor);

            visitor.uploads("Datei auswählen", "riesig.pdf", "application/pdf", new byte[11 << 20]);
            until(
                    visitor,
                    ".form-upload .kern-error",
                    "„riesig.pdf“ wurde nicht hochgeladen. Die Datei ist größer als 10 MB");
            visitor.inspects("zu-gross");
            assertThat(chosen(visitor)).isEmpty();

            visitor.uploads("Datei auswählen", "ausweis.png", "image/png", "kein Bild".getBytes());
            assertThat(visitor.page().locator(".form-upload .kern-error").isVisible())
                    .isFalse();
            next(visitor).click();
            until(visitor, "[data-error-summary]", "„ausweis.png“ wurde nicht hochgeladen");
            visitor.inspects("nicht-angenommen");
            assertThat(new Keys(visitor.page()).focusIsIn("[data-error-summary]"))
                    .as("the list of problems has the focus")
                    .isTrue();
            assertThat(visitor.page().title()).startsWith("Fehler");

            visitor.uploads("Datei auswählen", "ausweis.png", "image/png", photo);
            visitor.page().route("**/antrag/*", route -> route.abort("connectionreset"));
            next(visitor).click();
            until(visitor, ".form-upload .kern-error", "weil die Verbindung unterbrochen war");
            visitor.inspects("keine-verbindung");
            visitor.page().unroute("**/antrag/*");
            assertThat(chosen(visitor)).isEqualTo("ausweis.png");

            visitor.leaves(next(visitor)::click).sees(NEXT_PAGE);
        }
    }

    @Test
    void aPageThatWasOpenTooLongIsSentOnceMore() {
        try (var visitor = stage.visitor(options -> {})) {
            toThePass(visitor);
            visitor.uploads("Datei auswählen", "ausweis.png", "image/png", photo);
            visitor.page().evaluate("() => document.querySelector('#formular [name=_csrf]').value = 'abgelaufen'");

            next(visitor).click();
            until(visitor, "main", "Es ist nichts verloren");
            visitor.presses("Noch einmal absenden").sees("Bitte wählen Sie bei „" + PASS);

            assertThat(visitor.page().getByLabel("Ich lade es jetzt hoch").isChecked())
                    .isTrue();
            visitor.uploads("Datei auswählen", "ausweis.png", "image/png", photo);
            visitor.leaves(button(visitor, "Zurück")::click).sees("Brauchen Sie eine Erlaubnis?");
        }
    }

    @Test
    void withoutJavaScriptTheBrowserSendsTheFileItself() {
        try (var visitor = stage.visitor(options -> options.setJavaScriptEnabled(false))) {
            toThePass(visitor);
            visitor.doesNotSee("Abbrechen").uploads("Datei auswählen", "ausweis.png", "image/png", photo);

            visitor.presses("Weiter").sees(NEXT_PAGE);
        }
    }

    private static void toThePass(Visitor visitor) {
        new Citizen(visitor).startsAndSaysAll();
        visitor.chooses(PASS, "Ich lade es jetzt hoch");
    }

    private static Locator next(Visitor visitor) {
        return button(visitor, "Weiter");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void until(Visitor visitor, String place, String words) {
        var wanted = new Page.LocatorOptions().setHasText(Pattern.compile(words));
        visitor.page().locator(place, wanted).first().waitFor();
    }

    private static String chosen(Visitor visitor) {
        return String.valueOf(
                visitor.page()
                        .evaluate(
                                "() => [...document.querySelector('main input[type=file]').files].map(file => file.name).join()"));
    }

    /** What a screen reader is given to say. */
    private static List<String> listening(Visitor visitor) {
        var heard = new CopyOnWriteArrayList<String>();
        visitor.page().exposeFunction("heard", words -> heard.add(String.valueOf(words[0])));
        visitor.page().addInitScript("""
                document.addEventListener('DOMContentLoaded', () => {
                    const region = document.getElementById('meldung');
                    new MutationObserver(() => region.textContent && heard(region.textContent))
                        .observe(region, {childList: true});
                });""");
        return heard;
    }

    private static CDPSession line(Visitor visitor, int bytesPerSecond) {
        var line = visitor.page().context().newCDPSession(visitor.page());
        line.send("Network.enable");
        speed(line, bytesPerSecond);
        return line;
    }

    private static void speed(CDPSession line, int bytesPerSecond) {
        var speed = new JsonObject();
        speed.addProperty("offline", false);
        speed.addProperty("latency", 0);
        speed.addProperty("downloadThroughput", -1);
        speed.addProperty("uploadThroughput", bytesPerSecond);
        line.send("Network.emulateNetworkConditions", speed);
    }

    /** A picture of some megabytes: noise cannot be compressed. */
    private static byte[] photo() {
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(7);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, noise.nextInt(1 << 24));
            }
        }
        return Citizen.picture(image);
    }
}
