package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.TestTown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ReferencePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{unit}/{year}-{number}                    | 122.10/2026-0007",
                "{orgunit} {unit}-{number}/{year}          | gewerbeamt 122.10-0007/2026",
                "{authority}: {unit}-{year}{number}        | musterstadt: 122.10-20260007",
                "AZ {number}/{year} {unit}                 | AZ 0007/2026 122.10"
            })
    void filesAreCalledAsTheAuthorityWants(String pattern, String reference) {
        assertThat(new ReferencePattern(pattern).fill(TestTown.TOWN, TestTown.TRADE_OFFICE, "122.10", 2026, 7))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{unit}/{year}",
                "{unit}-{number}",
                "{year}-{number}",
                "",
                "{unit}{number}/{year}",
                "{number}{unit}{year}",
                "{unit}{year}{number}",
                "{unit}-{orgunit}-{number}/{year}",
                "{unit}{orgunit} {number}/{year}",
                "{unit}/{year}-{number}{number}",
                "{unit}/{year}-{number} {name}",
                "{unit} 1{number}{year}/{}"
            })
    void aPatternInWhichTwoFilesCouldBeCalledAlikeIsRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferencePattern(pattern))
                .withMessageContaining("amtsweg.efile.reference");
    }

    @Test
    void everyAuthorityMayHaveAPatternOfItsOwn() {
        var settings = new EFileSettings(
                new ClassPathResource("efile/file-plan.yaml"),
                "{unit}/{year}-{number}",
                Map.of("musterstadt", new EFileSettings.OfAuthority(null, "{number}/{year} ({unit})")));

        assertThat(settings.reference(TestTown.TOWN).fill(TestTown.TOWN, TestTown.TRADE_OFFICE, "1", 2026, 12_345))
                .isEqualTo("12345/2026 (1)");
        assertThat(settings.reference(TestTown.CHAMBER).fill(TestTown.CHAMBER, TestTown.TRADE_OFFICE, "1", 2026, 1))
                .isEqualTo("1/2026-0001");
    }
}
