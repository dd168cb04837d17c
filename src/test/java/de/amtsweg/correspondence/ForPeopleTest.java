package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForPeopleTest {
    private final ForPeople german = new ForPeople(Locale.GERMAN);

    @Test
    void valuesAreWrittenAsPeopleInGermanyReadThem() {
        assertThat(german.text(LocalDate.of(2026, 5, 3))).isEqualTo("03.05.2026");
        assertThat(german.text(Money.euros("1026.00"))).isEqualTo("1.026,00\u00A0€");
        assertThat(german.text(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(german.text(true)).isEqualTo("Ja");
        assertThat(german.text(Instant.parse("2026-05-04T08:15:00Z"))).isEqualTo("04.05.2026, 10:15 Uhr");
        assertThat(german.text(List.of("Handel", "Handwerk"))).isEqualTo("Handel, Handwerk");
    }

    @Test
    void anAddressStandsOnOneLine() {
        var address = Map.of("strasse", "Musterweg", "hausnummer", "5 b", "plz", "12345", "ort", "Musterstadt");

        assertThat(german.text(address)).isEqualTo("Musterweg 5 b, 12345 Musterstadt");
    }

    @Test
    void englishReadersGetEnglishDates() {
        assertThat(new ForPeople(Locale.ENGLISH).text(LocalDate.of(2026, 5, 3))).isEqualTo("3 May 2026");
    }
}
