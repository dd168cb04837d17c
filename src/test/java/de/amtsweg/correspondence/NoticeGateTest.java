package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Forms;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeGateTest {
    private static final NoticeGate GATE =
            new NoticeGate(CorrespondenceHouse.on(TestDatabase.H2).the(Forms.class));

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedTemplateCanBeFilled(ServicePackage shipped) {
        assertThat(problems(shipped)).isEmpty();
    }

    @Test
    void aPlaceholderNobodyCouldFillIsNamed() {
        assertThat(problemsOf("title: X\nkind: beleg", "{{fom.name}} {{application.nummer}} {{a b}}"))
                .extracting(PackageProblem::problem)
                .containsExactly(
                        "„{{fom.name}}“ gibt es nicht.",
                        "„{{application.nummer}}“ gibt es nicht.",
                        "„{{a b}}“ ist kein erlaubter Platzhalter.");
    }

    @Test
    void aPlaceholderOfNoFormIsNamed() {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "x.notice.md",
                bytes("---\ntitle: X\nkind: beleg\n---\n{{form.person.familienname}} {{form.person.vorname}}"));
        files.put("forms/antrag.form", read(Path.of("forms/gewerbe-anmelden/antrag.form")));

        assertThat(problems(ServicePackage.of(new ServiceKey("x"), files)))
                .extracting(PackageProblem::problem)
                .containsExactly("„{{form.person.vorname}}“ gibt es in keinem Formular dieser Leistung.");
    }

    @Test
    void aSectionThatIsNotClosedIsNamed() {
        assertThat(problemsOf("title: X\nkind: beleg", "{{#form.a}} offen"))
                .extracting(PackageProblem::problem)
                .contains("„{{#form.a}}“ wird nicht geschlossen.");
    }

    @Test
    void aBescheidWithoutARemedyIsRefused() {
        assertThat(problemsOf("title: X\nkind: bescheid", "Text"))
                .extracting(PackageProblem::problem)
                .containsExactly("Die Rechtsbehelfsbelehrung (remedy) fehlt; die Art „bescheid“ braucht sie.");
        assertThat(problemsOf("title: X\nkind: bescheid\nfavourable: true\nremedy: Widerspruch …", "Text"))
                .isEmpty();
    }

    @Test
    void aHearingSaysWhatItIsAboutAndUntilWhen() {
        assertThat(problemsOf("title: X\nkind: anhoerung", "## Sachverhalt\nA. Bitte bis {{request.dueOn}}."))
                .isEmpty();
        assertThat(problemsOf("title: X\nkind: anhoerung", "Was sagen Sie dazu?"))
                .extracting(PackageProblem::problem)
                .satisfiesExactly(
                        facts -> assertThat(facts).contains("„## Sachverhalt“ fehlt"),
                        until -> assertThat(until).contains("{{request.dueOn}}"));
    }

    @Test
    void theRemedyThatIsNamedIsTheOneTheInstructionSpeaksOf() {
        var front = "title: X\nkind: bescheid\nfavourable: true\n";

        assertThat(problemsOf(front + "remedyBy: klage\nremedy: Sie können Klage erheben.", "Text"))
                .isEmpty();
        assertThat(problemsOf(front + "remedy: Sie können Klage erheben.", "Text"))
                .extracting(PackageProblem::problem)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("Wo nur die Klage offensteht, schreiben Sie remedyBy: klage.");
        assertThat(problemsOf(front + "remedyBy: gnade\nremedy: Widerspruch …", "Text"))
                .extracting(PackageProblem::problem)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("nicht „gnade“");
    }

    @Test
    void aBescheidSaysWhatIsDecidedAndOnWhatFactsAndWhy() {
        var front = "title: X\nkind: bescheid\nremedy: Widerspruch …";

        assertThat(problemsOf(front, "Wir lehnen ab.\n\n## Sachverhalt\nA.\n\n### Gründe\nB."))
                .isEmpty();
        assertThat(problemsOf(front, "\n\n## Gebühr\nA."))
                .extracting(PackageProblem::problem)
                .satisfiesExactly(
                        decision -> assertThat(decision).contains("Die Entscheidung fehlt"),
                        facts -> assertThat(facts).contains("„## Sachverhalt“ fehlt"),
                        reasons -> assertThat(reasons).contains("„## Gründe“ fehlt"));
        assertThat(problemsOf("title: X\nkind: gebuehrenbescheid\nremedy: Widerspruch …", "Bitte zahlen Sie."))
                .extracting(PackageProblem::problem)
                .containsExactly("Der Gebührenbescheid nennt die Gebühr nicht: Es fehlt {{fee.total}}.");
    }

    @Test
    void aTextBlockIsFoundInThePackageOrAmongTheSharedPartsAndMustBeApproved() {
        assertThat(block("teil", "approvedBy: Rechtsamt\napprovedOn: 2026-01-01", "Wir haben {{application.number}}."))
                .isEmpty();
        assertThat(block("fehlt", "approvedBy: Rechtsamt\napprovedOn: 2026-01-01", "Text"))
                .containsExactly("Den Textbaustein „fehlt“ gibt es nicht.");
        assertThat(block("teil", "approvedBy: Rechtsamt", "Text"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("wer ihn wann freigegeben hat"));
        assertThat(block("teil", "approvedBy: Rechtsamt\napprovedOn: gestern", "Text"))
                .hasSize(2);
        assertThat(block("teil", "approvedBy: Rechtsamt\napprovedOn: 2026-01-01", "{{> teil}}"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("enthält einen anderen Textbaustein"));
        assertThat(block("teil", "approvedBy: Rechtsamt\napprovedOn: 2026-01-01", "Wir haben {{application.nummer}}."))
                .containsExactly("„{{application.nummer}}“ gibt es nicht.");
        assertThat(block("../service", "approvedBy: Rechtsamt\napprovedOn: 2026-01-01", "Text"))
                .containsExactly("Den Textbaustein „../service“ gibt es nicht.");
    }

    /** A notice that uses one text block, and a package that has the block "teil". */
    private static List<String> block(String used, String front, String text) {
        var files = new TreeMap<String, byte[]>();
        files.put("x.notice.md", bytes("---\ntitle: X\nkind: beleg\n---\n{{> " + used + "}}"));
        files.put("teil.text.md", bytes("---\n" + front + "\n---\n" + text));
        return problems(ServicePackage.of(new ServiceKey("x"), files)).stream()
                .map(PackageProblem::problem)
                .toList();
    }

    @Test
    void aBescheinigungWithARemedyIsRefused() {
        assertThat(problemsOf("title: X\nkind: bescheinigung\nremedy: Widerspruch …", "Text"))
                .hasSize(1);
        assertThat(problemsOf("title: X\nkind: bescheinigung", "## Rechtsbehelfsbelehrung"))
                .hasSize(1);
    }

    @Test
    void aTitleMustNotHoldAnAnswer() {
        assertThat(problemsOf("title: 'Für {{form.name}}'\nkind: beleg", "Text"))
                .extracting(PackageProblem::element)
                .containsExactly("title");
    }

    @Test
    void htmlIsRefused() {
        assertThat(problemsOf("title: X\nkind: beleg", "<script>alert(1)</script>"))
                .extracting(PackageProblem::problem)
                .containsExactly("Die Vorlage enthält HTML.");
    }

    @Test
    void frontMatterThatIsMissingOrBrokenIsExplained() {
        assertThat(problems(notice("kein Kopf"))).hasSize(1);
        assertThat(problems(notice("---\ntitle: {{x}}\n---\n"))).hasSize(1);
        assertThat(problems(notice("---\nkind: beleg\n---\n")))
                .extracting(PackageProblem::problem)
                .containsExactly("Der Titel (title) fehlt.");
    }

    private static List<PackageProblem> problemsOf(String front, String body) {
        return problems(notice("---\n" + front + "\n---\n" + body));
    }

    private static ServicePackage notice(String content) {
        var files = new TreeMap<String, byte[]>();
        files.put("x.notice.md", bytes(content));
        return ServicePackage.of(new ServiceKey("x"), files);
    }

    private static List<PackageProblem> problems(ServicePackage candidate) {
        return GATE.problemsOf(candidate, shipped(Path.of("processes/bausteine")));
    }

    static List<ServicePackage> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("processes"))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(NoticeGateTest::shipped)
                    .toList();
        }
    }

    private static ServicePackage shipped(Path folder) {
        var files = new TreeMap<String, byte[]>();
        collect(folder, "", files);
        collect(Path.of("forms").resolve(folder.getFileName()), "forms/", files);
        return ServicePackage.of(new ServiceKey(folder.getFileName().toString()), files);
    }

    private static void collect(Path folder, String prefix, TreeMap<String, byte[]> files) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.filter(Files::isRegularFile).forEach(file -> files.put(prefix + file.getFileName(), read(file)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
