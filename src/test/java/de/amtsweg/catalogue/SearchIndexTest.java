package de.amtsweg.catalogue;

import static de.amtsweg.catalogue.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private final SearchIndex index = new SearchIndex(List.of(
            service("hund-anmelden", "Hund anmelden", "[Hundesteuer, Hundemarke, Welpe]"),
            service(
                    "gewerbe-anmelden",
                    "Gewerbe anmelden",
                    "[Gewerbeschein, selbstständig machen, Laden eröffnen, GewA 1]"),
            service("bewohner-parken", "Bewohnerparkausweis beantragen", "[Anwohnerparken, Straße, Parkschein]")));

    @ParameterizedTest
    @CsvSource({
        "Hund, hund-anmelden",
        "HUNDE, hund-anmelden",
        "hundesteur, hund-anmelden",
        "Hund anmleden, hund-anmelden",
        "gewerbe, gewerbe-anmelden",
        "Gewerbeanmeldung, gewerbe-anmelden",
        "ich möchte einen Laden eröffnen, gewerbe-anmelden",
        "laden eroeffnen, gewerbe-anmelden",
        "selbststaendig, gewerbe-anmelden",
        "selbständig, gewerbe-anmelden",
        "GewA 1, gewerbe-anmelden",
        "schein gewerbe, gewerbe-anmelden",
        "strasse, bewohner-parken",
        "Parkausweis, bewohner-parken",
        "parken, bewohner-parken"
    })
    void aServiceIsFoundByTheWordsPeopleUse(String words, String key) {
        assertThat(index.find(words))
                .isNotEmpty()
                .first()
                .extracting(found -> found.key().value())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abmelden", "xyz", "ich will", "!!!", "'; drop table service_package; --"})
    void whatNobodyOffersIsNotFound(String words) {
        assertThat(index.find(words)).isEmpty();
    }

    @Test
    void endlessWordsDoNoHarm() {
        assertThat(index.find("hund ".repeat(10_000))).hasSize(1);
        assertThat(index.find("a".repeat(100_000))).isEmpty();
    }

    private static AdministrativeService service(String key, String title, String keywords) {
        var description = PackageBuilder.DESCRIPTION
                .formatted(key)
                .replace("{ de: Hund anmelden, en: Register a dog }", title)
                .replace("Sie haben einen Hund bekommen? Melden Sie ihn hier an.", "Worum es geht.")
                .replace("[Hundesteuer, Hundemarke, Welpe]", keywords);
        var content = aPackage(key).describedBy(description).build();
        return ServiceDescription.read(new PackageId(content.key(), 1), content)
                .service()
                .orElseThrow();
    }
}
