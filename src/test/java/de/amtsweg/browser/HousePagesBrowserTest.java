package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that lie beside the way, for everybody who works in the house, in every language they may choose. */
class HousePagesBrowserTest {
    private static final String CITIZEN = "citizen";
    private static final List<String> CITIZENS_SPEAK = List.of("de", "de-simple", "en");
    private static final List<String> STAFF_SPEAK = List.of("de", "en");

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "citizen, / /leistungen /leistungen/gewerbe-anmelden /leistungen/gewerbe-anmelden/vorab /status /weitermachen"
                + " /anmelden /impressum /datenschutz /barrierefreiheit /gibt-es-nicht",
        "sabine, /arbeitsplatz /arbeitsplatz/wiedervorlagen /arbeitsplatz/akten /arbeitsplatz/erfassen",
        "clara, /arbeitsplatz/kasse",
        "dora, /werkstatt /werkstatt/gewerbe-anmelden/1 /werkstatt/bausteine/1",
        "otto, /betrieb /betrieb/personen /betrieb/personen/sabine /betrieb/postausgang /betrieb/stoerungen"
                + " /betrieb/leistungen /betrieb/wiederkehrend /betrieb/siegel"
    })
    void everyPageOfTheHouseIsFreeOfBarriersAndSpeaksEveryLanguage(String who, String pages) {
        try (var visitor = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            if (!CITIZEN.equals(who)) {
                new Clerk(visitor).signsIn(who);
            }
            for (var language : CITIZEN.equals(who) ? CITIZENS_SPEAK : STAFF_SPEAK) {
                for (var page : pages.split(" ")) {
                    visitor.opens("/sprache/" + language + "?zu=" + page);
                    // Other words do not change how a page is built.
                    if (language.equals("de")) {
                        visitor.inspects(who + page.replace('/', '-'));
                    }
                    assertThat(visitor.page().locator("html").getAttribute("lang"))
                            .isEqualTo(language);
                    assertThat(visitor.page().locator("h1").count()).as(page).isEqualTo(1);
                }
            }
        }
    }
}
