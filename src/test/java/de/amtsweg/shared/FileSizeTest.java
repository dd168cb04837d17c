package de.amtsweg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSizeTest {
    @ParameterizedTest
    @CsvSource({"500 kB, 512000", "5MB, 5242880", "'2,5 MB', 2621440", "2.5 mB, 2621440", "0 kB, 0"})
    void aSizeIsReadAsPeopleWriteIt(String written, long bytes) {
        assertThat(FileSize.of(written)).contains(new FileSize(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "MB", "-5 MB", "5 GB", "5 MB groß", "1.2.3 MB", "9999999 MB"})
    void whatIsNoSizeIsNotRead(String written) {
        assertThat(FileSize.of(written)).isEmpty();
    }

    @Test
    void aSizeIsSaidInTheLanguageOfTheReader() {
        assertThat(FileSize.megabytes(10).in(Locale.GERMAN)).isEqualTo("10 MB");
        assertThat(new FileSize(2_621_440).in(Locale.GERMAN)).isEqualTo("2,5 MB");
        assertThat(new FileSize(2_621_440).in(Locale.ENGLISH)).isEqualTo("2.5 MB");
        assertThat(new FileSize(20_000).in(Locale.GERMAN)).isEqualTo("20 kB");
    }
}
