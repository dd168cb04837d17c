package de.amtsweg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller", "Mueller, muller", "MULLER, muller", "Muller, muller", "MÜLLER, muller",
        "Groß, gross", "GROẞ, gross", "Gross, gross", "Łukaszewicz, lukaszewicz", "Đorđević, dordevic",
        "Sørensen, sorensen", "Soerensen, sorensen", "Sörensen, sorensen", "Æbelø, abelo", "Žižek, zizek",
        "Nguyễn, nguyen", "Şahin, sahin", "İpek, ipek", "Ayşe Yılmaz, ayse yilmaz", "Ħal Għaxaq, hal ghaxaq",
        "Þórsdóttir, thorsdottir", "D’Angelo, dangelo", "Ǆ, dz", "122.10/2026-0001, 122.10/2026-0001"
    })
    void aNameIsTheSameHoweverItIsTyped(String written, String plain) {
        assertThat(PlainLetters.of(written)).isEqualTo(plain);
    }

    @Test
    void theBeginningOfAWordGivesTheBeginningOfItsPlainLetters() {
        for (var word : new String[] {"Müller", "Goethestraße", "Bauernhof", "Sørensen", "neue", "Aérospatiale"}) {
            for (int length = 1; length <= word.length(); length++) {
                assertThat(PlainLetters.of(word)).startsWith(PlainLetters.of(word.substring(0, length)));
            }
        }
    }

    @Test
    void aTextIsTakenApartIntoItsWords() {
        assertThat(PlainLetters.words("Café »Zur Öse«, Weg 5b (O'Brien)"))
                .containsExactly("cafe", "zur", "ose", "weg", "5b", "obrien");
        assertThat(PlainLetters.words(" % _ ' \" ")).isEmpty();
    }
}
