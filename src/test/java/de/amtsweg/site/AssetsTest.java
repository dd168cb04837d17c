package de.amtsweg.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen's first page costs on a slow line. Skipped where the frontend was not built. */
class AssetsTest {
    private static final Path ASSETS = Path.of("target/classes/static/assets");
    private static final int PAGE_AND_COLOURS = 10_000;

    @BeforeEach
    void theFrontendIsBuilt() {
        assumeThat(ASSETS.resolve("site.css")).exists();
    }

    @Test
    void theFirstPageIsLight() throws IOException {
        long bytes = PAGE_AND_COLOURS + compressed("site.css") + compressed("site.js");
        for (var weight : new int[] {400, 500, 600}) {
            bytes += Files.size(ASSETS.resolve("fonts/fira-sans-" + weight + "-basic.woff2"));
        }

        assertThat(bytes).isLessThan(150_000);
        assertThat(compressed("site.js")).isLessThan(20_000);
    }

    @Test
    void rareLettersOfNamesComeInFilesOfTheirOwn() throws IOException {
        assertThat(Files.readString(ASSETS.resolve("site.css")))
                .contains("fira-sans-400-names.woff2")
                .containsIgnoringCase("unicode-range");
    }

    @Test
    void aClassThatTemplatesPutTogetherIsNotCutAway() throws IOException {
        assertThat(Files.readString(ASSETS.resolve("site.css")))
                .contains(".kern-alert--danger", ".kern-alert--success", ".kern-btn--primary")
                .doesNotContain("kern-kopfzeile");
    }

    private static long compressed(String asset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            Files.copy(ASSETS.resolve(asset), zip);
        }
        return bytes.size();
    }
}
