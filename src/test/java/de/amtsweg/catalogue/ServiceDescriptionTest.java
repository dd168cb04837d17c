package de.amtsweg.catalogue;

import static de.amtsweg.catalogue.PackageBuilder.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.AdministrativeService.KeyType;
import de.amtsweg.catalogue.AdministrativeService.SignLanguageVideo;
import de.amtsweg.catalogue.AdministrativeService.TrustLevel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDescriptionTest {
    @Test
    void aDescriptionIsReadInBothLanguages() {
        var service = read(aPackage()
                        .describedWith("trustLevel: substantial\nvalidUntil: 2027-12-31\n")
                        .build())
                .service()
                .orElseThrow();

        assertThat(service.title().in(Locale.ENGLISH)).isEqualTo("Register a dog");
        assertThat(service.noun().yourAccusative(Locale.GERMAN)).isEqualTo("Ihre Anmeldung");
        assertThat(service.noun().a(Locale.ENGLISH)).isEqualTo("a registration");
        assertThat(service.trustLevel()).isEqualTo(TrustLevel.SUBSTANTIAL);
        assertThat(service.form()).isEqualTo("antrag");
        assertThat(service.validity().until()).isPresent();
    }

    @Test
    void theFileOfARegisterEntrySaysSo() {
        var described = aPackage()
                .describedBy(PackageBuilder.DESCRIPTION
                        .formatted("hund-anmelden")
                        .replace("file: { ", "file: { keyType: register-entry, "))
                .build();
        var mistyped = aPackage()
                .describedBy(PackageBuilder.DESCRIPTION
                        .formatted("hund-anmelden")
                        .replace("file: { ", "file: { keyType: register, "))
                .build();

        assertThat(read(described).service().orElseThrow().file().keyType()).isEqualTo(KeyType.REGISTER_ENTRY);
        assertThat(read(mistyped).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("register-entry"));
    }

    @Test
    void aNounBendsWithItsGender() {
        assertThat(Noun.APPLICATION.yourAccusative(Locale.GERMAN)).isEqualTo("Ihren Antrag");
        assertThat(Noun.APPLICATION.theDative(Locale.GERMAN)).isEqualTo("dem Antrag");
        assertThat(Noun.APPLICATION.a(Locale.ENGLISH)).isEqualTo("an application");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: Hund | titel | Diese Angabe ist hier nicht bekannt. | title",
                "trustLevel: riesig | trustLevel | Dieses Vertrauensniveau gibt es nicht. | none, basic",
                "law: hgb | law | Dieses Verfahrensrecht gibt es nicht. | vwvfg, ao, sgb",
                "validFrom: bald | validFrom | „bald“ ist kein Datum. | 2026-03-01",
                "documents: { a: b } | documents | Hier fehlt die Liste. | eigene Zeile",
                "nextSteps: [ { text: Weiter, link: 'javascript:alert(1)' } ] | nextSteps[0].link | Die Adresse ist nicht sicher. | https://",
                "preview: { gebuehr: x } | preview.gebuehr | Diese Angabe ist hier nicht bekannt. | fee",
                "contact: email | contact | Hier fehlt die Gruppe von Angaben. | eingerückt"
            })
    void whatIsWrongIsNamedWithItsRemedy(String line, String element, String problem, String remedy) {
        var problems = read(aPackage().describedWith(line + "\n").build()).problems();

        assertThat(problems).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo("service.yaml");
            assertThat(found.element()).isEqualTo(element);
            assertThat(found.problem()).isEqualTo(problem);
            assertThat(found.remedy()).contains(remedy);
        });
    }

    @Test
    void aReviewedTextAndAVideoInSignLanguageAreRead() {
        var accessible = read(accessible(
                        "{ text: leicht.md, reviewedBy: Prüfgruppe Musterstadt, reviewedOn: 2026-05-01 }",
                        "{ video: 'https://video.example/dgs/hund' }"))
                .service()
                .orElseThrow()
                .page()
                .accessible();

        assertThat(accessible.easyToRead()).hasValueSatisfying(easy -> {
            assertThat(easy.text()).isEqualTo("## Hund anmelden");
            assertThat(easy.reviewedBy()).isEqualTo("Prüfgruppe Musterstadt");
            assertThat(easy.reviewedOn()).isEqualTo("2026-05-01");
        });
        assertThat(accessible.signLanguage())
                .contains(new SignLanguageVideo("https://video.example/dgs/hund", "video.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ text: leicht.md, reviewedOn: 2026-05-01 } | {video: 'https://a.example'} | easyToRead.reviewedBy | fehlt | Prüfgruppe",
                "{ text: leicht.md, reviewedBy: Prüfgruppe } | {video: 'https://a.example'} | easyToRead.reviewedOn | fehlt | 2026-03-01",
                "{ text: leicht.md, reviewedBy: Prüfgruppe, reviewedOn: Mai } | {video: 'https://a.example'} | easyToRead.reviewedOn | kein Datum | 2026-03-01",
                "{ reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {video: 'https://a.example'} | easyToRead.text | fehlt | leichte-sprache.md",
                "{ text: weg.md, reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {video: 'https://a.example'} | easyToRead.text | weg.md | processes/hund-anmelden",
                "{ text: leicht.md, reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {video: 'http://a.example'} | signLanguage.video | nicht sicher | https://",
                "{ text: leicht.md, reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {video: 'https://'} | signLanguage.video | nicht sicher | https://",
                "{ text: leicht.md, reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {video: 'javascript:alert(1)'} | signLanguage.video | nicht sicher | https://",
                "{ text: leicht.md, reviewedBy: Prüfgruppe, reviewedOn: 2026-05-01 } | {film: 'https://a.example', video: 'https://a.example'} | signLanguage.film | nicht bekannt | video"
            })
    void aTextNobodyCheckedAndAnUnsafeVideoAreRefused(
            String easyToRead, String signLanguage, String element, String problem, String remedy) {
        assertThat(read(accessible(easyToRead, signLanguage)).problems())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.file()).isEqualTo("service.yaml");
                    assertThat(found.element()).isEqualTo("accessible." + element);
                    assertThat(found.problem()).contains(problem);
                    assertThat(found.remedy()).contains(remedy);
                });
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        assertThat(read(aPackage().describedBy("key: hund-anmelden\n").build()).problems())
                .extracting(PackageProblem::element)
                .contains("title", "summary", "place", "file", "retention");
    }

    @Test
    void aKeyThatIsNotTheFolderIsRefused() {
        assertThat(read(aPackage()
                                .describedBy(PackageBuilder.DESCRIPTION.formatted("katze-anmelden"))
                                .build())
                        .problems())
                .extracting(PackageProblem::element)
                .containsExactly("key");
    }

    @ParameterizedTest
    @CsvSource({
        "'key: [unclosed'",
        "'\tkey: x'",
        "'just words'",
        "'- a\n- b'",
        "''",
        "'key: a\nkey: b'",
        "'!!javax.script.ScriptEngineManager []'"
    })
    void whatIsNoDescriptionAtAllIsRefused(String yaml) {
        var problems = read(aPackage().describedBy(yaml).build()).problems();

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void referencesThatMultiplyDoNotFillTheMemory() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("x]\n");
        }

        Assertions.assertThatNoException()
                .isThrownBy(() -> assertThat(
                                read(aPackage().describedWith(bomb.toString()).build())
                                        .problems())
                        .isNotEmpty());
    }

    @Test
    void deepAndHugeFilesAreRefusedQuickly() {
        var deep = "x: " + "[".repeat(50_000);
        var huge = "summary: " + "x".repeat(300_000);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            for (var yaml : List.of(deep, huge)) {
                assertThat(read(aPackage().describedBy(yaml).build()).problems())
                        .isNotEmpty();
            }
        });
    }

    @Test
    void aFormThatIsNotThereIsMissed() {
        var problems = new DescriptionGate()
                .problemsOf(
                        aPackage().without("forms/antrag.form").build(),
                        aPackage().build());

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("antrag.form"));
    }

    private static ServicePackage accessible(String easyToRead, String signLanguage) {
        return aPackage()
                .with("leicht.md", "## Hund anmelden")
                .describedWith("accessible:\n  easyToRead: " + easyToRead + "\n  signLanguage: " + signLanguage + "\n")
                .build();
    }

    private static ServiceDescription.Read read(ServicePackage content) {
        return ServiceDescription.read(new PackageId(content.key(), 1), content);
    }
}
