package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A notice from the citizen's first click to the e-file, as citizen, clerk and process designer see it. */
class WholeWayBrowserTest {
    @Test
    void aNoticeGoesItsWholeWay() throws IOException {
        var stage = Stage.open();
        try (var citizenAtHome = stage.inspector();
                var office = stage.inspector();
                var workshop = stage.inspector()) {
            var citizen = new Citizen(citizenAtHome);
            var receipt = citizen.notifiesWithUpload();
            var status = "/antraege/" + receipt.number();

            Stage.until("the fee", () -> {
                citizenAtHome.page().navigate(status);
                return citizenAtHome.isShown("Gebühr jetzt bezahlen");
            });
            citizenAtHome.looks().presses("Gebühr jetzt bezahlen").presses("26,00 € bezahlen");
            citizenAtHome.sees("Bezahlt. Vielen Dank.");

            var clerk = new Clerk(office).signsIn("sabine");
            clerk.takes(receipt.number()).asks("Bitte nennen Sie uns die Marken, mit denen Sie handeln.");

            Stage.until("the request", () -> {
                citizenAtHome.page().navigate(status);
                return citizenAtHome.isShown("Wir brauchen noch etwas von Ihnen");
            });
            citizenAtHome.looks().sees("Sie sind am Zug.").presses("Antwort absenden");
            citizenAtHome.sees("Schreiben Sie uns etwas");
            citizenAtHome.fills("Ihre Antwort", "Mit allen Marken.").presses("Antwort absenden");

            clerk.takes(receipt.number()).certifies();

            Stage.until("the certificate", () -> {
                citizenAtHome.page().navigate(status);
                return citizenAtHome.isShown("Wen wir informiert haben")
                        && citizenAtHome.isShown("Ihre Empfangsbescheinigung liegt bereit");
            });
            citizenAtHome
                    .looks()
                    .sees("Ihre nächsten Schritte")
                    .doesNotSee("Antrag")
                    .photographs("fertig");

            try (var elsewhere = stage.inspector()) {
                new Citizen(elsewhere).comesBack(receipt);
                elsewhere.follows("Empfangsbescheinigung").presses("Code per E-Mail schicken");
                elsewhere
                        .fills("Code aus der E-Mail", "000000")
                        .presses("Weiter")
                        .sees("Der Code stimmt nicht");
                elsewhere
                        .fills("Code aus der E-Mail", stage.codeMailedTo(Citizen.MAIL))
                        .presses("Weiter");
                var certificate = elsewhere
                        .page()
                        .waitForDownload(() -> elsewhere
                                .page()
                                .getByText(
                                        "Empfangsbescheinigung",
                                        new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                                .first()
                                .click());

                assertThat(Files.readAllBytes(certificate.path())).startsWith("%PDF".getBytes());
            }

            clerk.opensTheFile(receipt.number());
            office.sees("Empfangsbescheinigung")
                    .sees("ausweis.png (rechtmäßig gelöscht)")
                    .photographs("akte")
                    .presses("Unversehrtheit prüfen")
                    .sees("Die Akte ist unversehrt");

            new Clerk(workshop).signsIn("dora");
            workshop.opens("/werkstatt")
                    .sees("Gewerbe anmelden")
                    .page()
                    .getByText("Ansehen")
                    .first()
                    .click();
            workshop.page().locator(".djs-container").first().waitFor();
            workshop.looks().photographs("modell");
        }
    }
}
