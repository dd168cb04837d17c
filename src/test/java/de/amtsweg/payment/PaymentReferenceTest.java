package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.testbase.MovableClock;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {
    private final PaymentReference reference = PaymentReference.random(MovableClock.MONDAY);

    @Test
    void aKassenzeichenBeginsWithTheYearAndIsReadInGroups() {
        assertThat(reference.value()).startsWith("26").hasSize(13);
        assertThat(reference.grouped()).matches("26\\d\\d \\d{4} \\d{4} \\d");
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        for (int at = 0; at < 13; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = new StringBuilder(reference.value());
                typed.setCharAt(at, digit);
                if (!typed.toString().equals(reference.value())) {
                    assertThatIllegalArgumentException().isThrownBy(() -> new PaymentReference(typed.toString()));
                }
            }
        }
    }

    @Test
    void anythingButDigitsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentReference("2600000000' or"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentReference(""));
    }
}
