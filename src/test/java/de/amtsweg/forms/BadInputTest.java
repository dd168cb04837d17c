package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people, scripts and attackers send to every kind of question, those included that are yet to be written. */
class BadInputTest {
    private static final Map<String, String> BAD = Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("blank", " \t\u00A0 "),
            Map.entry("too long", "x".repeat(30_000)),
            Map.entry("a megabyte of digits", "9".repeat(1_000_000)),
            Map.entry("a megabyte of slashes", "1/".repeat(500_000)),
            Map.entry("Cyrillic", "Иван Петров"),
            Map.entry("Arabic", "محمد"),
            Map.entry("Arabic digits", "٣٣٣٣"),
            Map.entry("right-to-left marks", "\u202Eabc\u200F\u2067"),
            Map.entry("emoji", "😀👩‍👩‍👧🇩🇪"),
            Map.entry("null bytes", "a\u0000b\u0000"),
            Map.entry("escape", "\u001B[31m"),
            Map.entry("half a character", "a\uD800"),
            Map.entry("no character", "\uFFFF\uFDD0"),
            Map.entry("towers of marks", "a" + "\u0301".repeat(500)),
            Map.entry("an endless number", "1e999999999"),
            Map.entry("a sign", "-"),
            Map.entry("many noughts", "0".repeat(39)),
            Map.entry("a fraction", "0," + "1".repeat(35)),
            Map.entry("a script", "<script>alert(1)</script>"),
            Map.entry("an expression", "${7*7}#{T(java.lang.Runtime)}={{a}}"),
            Map.entry("quotes", "'; drop table antrag; --\""));

    @ParameterizedTest
    @MethodSource("askedAndBad")
    void badInputIsExplainedOrTakenCleanAndWhatWasTypedIsShownAgain(String component, String bad) {
        var form = page(component);
        var page = form.pages().getFirst();
        var inputs = form.view(page, Answers.NONE, null, List.of(), GERMAN)
                .fields()
                .getFirst()
                .inputs();

        var typed = new ArrayList<>(List.of("_shown", "a"));
        inputs.forEach(input -> typed.addAll(List.of(input.name(), bad)));
        var raw = FormsForTests.typed(typed.toArray(String[]::new));
        var checked = form.check(page, raw, Answers.NONE, GERMAN);
        var again = form.view(page, checked.answers(), raw, checked.problems(), GERMAN);

        assertThat(checked.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).contains("„Frage“").doesNotContain("fields.", "{0}", "{1}");
            assertThat(inputs).extracting(FieldView.Input::id).contains(problem.fieldId());
        });
        assertThat(again.fields().getFirst().inputs())
                .filteredOn(input -> input.options().isEmpty() && !input.name().endsWith(".remove"))
                .extracting(FieldView.Input::value)
                .allSatisfy(value -> assertThat(value).isEqualTo(bad.replace("\0", "")));
        assertThat(RenderingTest.html(form, checked.answers(), raw, checked.problems()))
                .contains("Frage")
                .doesNotContain("<script", "\0");
        isClean(checked.answers().values());
        assertThat(form.checkAll(checked.answers(), ENGLISH).answers().values())
                .isEqualTo(checked.answers().values());
        assertThat(form.reading(checked.answers(), GERMAN)).isNotNull();
    }

    private static void isClean(Object answer) {
        switch (answer) {
            case Map<?, ?> map -> map.values().forEach(BadInputTest::isClean);
            case List<?> list -> list.forEach(BadInputTest::isClean);
            default ->
                assertThat(answer.toString())
                        .hasSizeLessThanOrEqualTo(20_000)
                        .doesNotContainPattern("[\\p{Cntrl}\u200F\u202E\u2067\uD800\uFFFF]");
        }
    }

    static List<Arguments> askedAndBad() {
        return FieldSamples.asking().stream()
                .flatMap(component -> BAD.entrySet().stream()
                        .map(bad -> Arguments.of(component, Named.of(bad.getKey(), bad.getValue()))))
                .toList();
    }
}
