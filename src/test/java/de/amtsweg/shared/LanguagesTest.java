package de.amtsweg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void plainGermanIsAskedForFirstAndGermanStandsIn() {
        assertThat(Languages.namesOf(Languages.PLAIN_GERMAN)).containsExactly("de-simple", "de");
        assertThat(Languages.namesOf(Locale.GERMAN)).containsExactly("de");
        assertThat(Languages.PLAIN_GERMAN.toLanguageTag()).isEqualTo("de-simple");
    }

    @Test
    void aTextWithoutPlainWordsIsReadInGerman() {
        var both = new LocalizedText(Map.of("de", "Vollmacht", "de-simple", "Erlaubnis auf Papier"));

        assertThat(both.in(Languages.PLAIN_GERMAN)).isEqualTo("Erlaubnis auf Papier");
        assertThat(both.in(Locale.GERMAN)).isEqualTo("Vollmacht");
        assertThat(LocalizedText.german("Vollmacht").in(Languages.PLAIN_GERMAN)).isEqualTo("Vollmacht");
    }

    @Test
    void moneyIsWrittenTheGermanWay() {
        var fee = Money.euros("1234.50");

        assertThat(fee.format(Languages.PLAIN_GERMAN)).isEqualTo(fee.format(Locale.GERMANY));
    }
}
