package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The citizen's part, under the conditions under which people use it. */
class CitizenPagesBrowserTest {
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @Test
    void aNoticeIsGivenAndPaidWithoutJavaScript() {
        try (var visitor = stage.visitor(options -> options.setJavaScriptEnabled(false))) {
            var citizen = new Citizen(visitor);

            var receipt = citizen.notifies();
            Stage.until("the fee", () -> {
                citizen.comesBack(receipt);
                return visitor.isShown("Gebühr jetzt bezahlen");
            });
            visitor.presses("Gebühr jetzt bezahlen").presses("26,00 € bezahlen");

            visitor.sees("Bezahlt. Vielen Dank.");
        }
    }

    @Test
    void aNoticeIsGivenAndWithdrawnOnASmallTelephone() {
        // 320 pixels are also what is left of 1280 at a zoom of 400 %.
        try (var visitor = stage.visitor(options -> options.setViewportSize(320, 256))) {
            var citizen = new Citizen(visitor);

            var receipt = citizen.notifies();
            citizen.comesBack(receipt);
            visitor.follows("Anzeige zurückziehen").presses("Ja, Anzeige zurückziehen");
            Stage.until("the withdrawal", () -> {
                visitor.page().reload();
                return visitor.isShown("Sie haben Ihre Anzeige zurückgezogen");
            });

            visitor.looks().sees("Es ist nichts weiter zu tun.").doesNotSee("Antrag");
        }
    }

    @Test
    void pagesHoldWithColoursForcedByTheSystem() {
        try (var visitor = stage.visitor(options -> options.setForcedColors(ForcedColors.ACTIVE))) {
            new Citizen(visitor).findsTheService().passesThePrecheck();
            visitor.presses("Weiter").sees("Eine Angabe ist noch nicht richtig");

            assertThat(visitor.page().evaluate("() => matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            assertThat(visitor.page().evaluate("""
                            () => [...document.querySelectorAll('main .kern-btn')]
                                .filter(button => button.checkVisibility())
                                .every(button => getComputedStyle(button).borderStyle !== 'none'
                                    || getComputedStyle(button).textDecorationLine !== 'none')"""))
                    .as("every button shows its border")
                    .isEqualTo(true);
        }
    }

    @Test
    void aFormIsFilledInWithTheKeyboardAlone() {
        try (var visitor = stage.inspector()) {
            visitor.opens("/leistungen/gewerbe-anmelden/vorab");
            var keys = new Keys(visitor.page());

            keys.tabTo("vorhaben").press("Space");
            keys.tabTo("taetigkeitsart").press("Space");
            keys.tabTo("betriebsort.plz").type("12345");
            visitor.leaves(() ->
                            keys.tabTo("betriebsort.ort").type("Musterstadt").press("Enter"))
                    .sees("Hier sind Sie richtig.");
            visitor.leaves(() -> keys.tabTo("Weiter zum Formular").press("Enter"))
                    .sees("Wer meldet an?");
            visitor.leaves(() -> keys.tabTo("Weiter").press("Enter"))
                    .looks()
                    .sees("Eine Angabe ist noch nicht richtig");
            assertThat(keys.focusIsIn("[data-error-summary]"))
                    .as("the list of problems has the focus")
                    .isTrue();
            keys.press("Tab").press("Enter");
            assertThat(keys.focusIsIn("#rolle"))
                    .as("a problem leads to its field")
                    .isTrue();
        }
    }

    @Test
    void nothingTypedIsLostAndTwoWindowsNeverOverwriteEachOther() {
        try (var visitor = stage.visitor(options -> {})) {
            new Citizen(visitor).findsTheService().passesThePrecheck();
            visitor.chooses("Für wen melden Sie an?", "Für mich selbst").presses("Weiter");
            var address = visitor.page().url();
            var second = visitor.page().context().newPage();
            second.navigate(address);

            visitor.selects("Rechtsform", "Einzelunternehmen")
                    .fills("Name des Geschäfts", "Erster Laden")
                    .presses("Weiter");
            second.getByLabel("Rechtsform").selectOption("einzelunternehmen");
            second.getByLabel("Name des Geschäfts").fill("Zweiter Laden");
            second.locator("main .kern-btn--primary").first().click();
            second.locator("[data-error-summary]").waitFor();

            assertThat(second.locator("main").innerText())
                    .contains("Diese Seite wurde in einem anderen Fenster geändert", "Erster Laden", "Zweiter Laden");
            assertThat(second.getByLabel("Name des Geschäfts").inputValue()).isEqualTo("Zweiter Laden");

            visitor.fills("Familienname", "Mu5ter").presses("Zurück");
            visitor.sees("Rechtsform").presses("Weiter");
            assertThat(visitor.page().getByLabel("Familienname").first().inputValue())
                    .isEqualTo("Mu5ter");
        }
    }

    @Test
    void whatIsTypedSurvivesAClosedWindowAndALinkLeadsBackToIt() {
        try (var visitor = stage.visitor(options -> {});
                var elsewhere = stage.visitor(options -> {})) {
            new Citizen(visitor).findsTheService().passesThePrecheck();
            visitor.chooses("Für wen melden Sie an?", "Für mich selbst").presses("Weiter");
            visitor.fills("Name des Geschäfts", "Halbfertig");
            visitor.page()
                    .locator("[data-typing]:has-text('Zwischengespeichert um')")
                    .waitFor();
            var address = visitor.page().url();
            var code = visitor.page().locator("#code-weitermachen").textContent();
            visitor.page().close();

            var window = visitor.again();
            window.navigate(address);
            elsewhere.opens("/weitermachen#" + code).presses("Weitermachen");

            assertThat(window.getByLabel("Name des Geschäfts").inputValue()).isEqualTo("Halbfertig");
            assertThat(elsewhere.page().url()).doesNotContain(code);
            assertThat(elsewhere.page().getByLabel("Name des Geschäfts").inputValue())
                    .isEqualTo("Halbfertig");
        }
    }

    @Test
    void theListOfSectionsLeadsBackWithoutLosingThisPage() {
        try (var visitor = stage.inspector()) {
            new Citizen(visitor).findsTheService().passesThePrecheck();
            visitor.chooses("Für wen melden Sie an?", "Für mich selbst").presses("Weiter");
            visitor.fills("Name des Geschäfts", "Halbfertig");

            visitor.page().getByText("Abschnitte").first().click();
            visitor.looks().photographs("abschnitte").presses("Wer meldet an?");
            visitor.sees("Für wen melden Sie an?").presses("Weiter");

            assertThat(visitor.page().getByLabel("Name des Geschäfts").inputValue())
                    .isEqualTo("Halbfertig");
        }
    }
}
