package de.amtsweg.forms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our server and form-js show the same fields and take the same answers. Where we differ on purpose, the case says so and
 * {@code src/docs/conformance.md} says why.
 */
class ConformanceTest {
    private static final Path REASONS = Path.of("src/docs/conformance.md");
    private static final Pattern REASON = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);
    private static final String REFUSED = "only form-js opens it";

    private static FormJs formJs;

    @BeforeAll
    static void openFormJs() {
        formJs = new FormJs();
    }

    @AfterAll
    static void closeFormJs() {
        if (formJs != null) {
            formJs.close();
        }
    }

    static List<Case> cases() {
        return new Cases().all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ourServerDoesWhatFormJsDoes(Case one) {
        var theirs = formJs.open(one.schema(), one.given(), one.known());
        var ours = OurServer.open(one.schema(), one.given(), one.known());

        assertThat(theirs.hidden()).as("hidden by form-js").isEqualTo(one.hides());
        assertThat(theirs.seen().refused()).as("refused by form-js").isEqualTo(one.refuses());
        var differences = new TreeSet<>(
                ours.map(seen -> Differences.between(theirs.seen(), seen)).orElse(Set.of(REFUSED)));
        differences.removeAll(one.mayDiffer().keySet());
        assertThat(differences)
                .as("differences between%n form-js %s%n and us  %s", theirs.seen(), ours)
                .isEqualTo(new TreeSet<>(one.differs().keySet()));
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyReasonIsDocumentedAndEveryDocumentedReasonIsUsed() throws IOException {
        var used = cases().stream()
                .flatMap(one -> Stream.concat(one.differs().values().stream(), one.mayDiffer().values().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        var documented = REASON.matcher(Files.readString(REASONS))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(used);
    }
}
