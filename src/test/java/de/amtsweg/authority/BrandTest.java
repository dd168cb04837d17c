package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BrandTest {
    @Test
    void aColourOnWhichWhiteTextCannotBeReadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand("", "#ffcc00"))
                .withMessageContaining("#ffcc00");
        assertThatCode(() -> new Brand("musterstadt.svg", "#0b4f4a")).doesNotThrowAnyException();
    }

    @Test
    void aLogoIsAPlainFileName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Brand("../secret.svg", "#0b4f4a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Brand("logo.html", "#0b4f4a"));
    }

    @Test
    void aColourIsWrittenInSixDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Brand("", "red; background: url(x)"));
    }
}
