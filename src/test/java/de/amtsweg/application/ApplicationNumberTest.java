package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ApplicationNumberTest {
    @Test
    void aNumberSaysTheYearAndHasNoCharacterThatIsTakenForAnother() {
        for (int i = 0; i < 500; i++) {
            assertThat(ApplicationNumber.draw(2026).value()).matches("AW-2026-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        }
    }

    @Test
    void numbersDoNotRepeatThemselves() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            numbers.add(ApplicationNumber.draw(2026).value());
        }
        assertThat(numbers).hasSizeGreaterThan(1998);
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var number = ApplicationNumber.draw(2026).value();

        for (int at = 3; at < number.length(); at++) {
            for (char other : (UnambiguousText.ALPHABET + "01").toCharArray()) {
                if (number.charAt(at) == '-' || number.charAt(at) == other) {
                    continue;
                }
                var wrong = number.substring(0, at) + other + number.substring(at + 1);
                assertThat(ApplicationNumber.parse(wrong)).as(wrong).isEmpty();
            }
        }
    }

    @Test
    void twoSwappedCharactersAreNoticed() {
        for (int i = 0; i < 100; i++) {
            var number = ApplicationNumber.draw(2026).value();
            for (int at = 8; at < number.length() - 1; at++) {
                char a = number.charAt(at);
                char b = number.charAt(at + 1);
                if (a != b && a != '-' && b != '-') {
                    var swapped = number.substring(0, at) + b + a + number.substring(at + 2);
                    assertThat(ApplicationNumber.parse(swapped)).as(swapped).isEmpty();
                }
            }
        }
    }

    @Test
    void peopleMayWriteItAsTheyLike() {
        var number = ApplicationNumber.draw(2026);

        assertThat(ApplicationNumber.parse(" " + number.value().toLowerCase().replace('-', ' ') + "\t"))
                .contains(number);
        assertThat(ApplicationNumber.parse(number.value().replace("-", "–"))).contains(number);
    }

    @Test
    void whateverElseIsTypedIsNoNumber() {
        assertThat(ApplicationNumber.parse("")).isEmpty();
        assertThat(ApplicationNumber.parse("AW")).isEmpty();
        assertThat(ApplicationNumber.parse("x".repeat(100_000))).isEmpty();
        assertThat(ApplicationNumber.parse("' or 1=1 --")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationNumber("AW-2026-7F3K-0000"));
    }
}
