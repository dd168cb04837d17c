package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedOffersTest {
    private static final Path FOLDER = Path.of("target", "archiv");

    @Test
    void whoOffersFilesForRealNeedsTheSchemas() {
        assertThat(problems(new OfferSettings(FOLDER, null, null, "Archiv", List.of(), List.of())))
                .hasSize(1);
        assertThat(problems(new OfferSettings(FOLDER, null, FOLDER, "Archiv", List.of(), List.of())))
                .hasSize(1);
        assertThat(problems(new OfferSettings(FOLDER, null, OfferTest.SCHEMAS, "Archiv", List.of(), List.of())))
                .isEmpty();
        assertThat(problems(new OfferSettings(null, null, null, "Archiv", List.of(), List.of())))
                .isEmpty();
    }

    private static List<String> problems(OfferSettings settings) {
        return new CheckedOffers(settings, new XdomeaSchemas(settings)).problems();
    }
}
