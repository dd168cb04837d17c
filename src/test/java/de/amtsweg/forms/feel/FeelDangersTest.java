package de.amtsweg.forms.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.forms.FormsForTests;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions may run, and what they give. */
class FeelDangersTest {
    private final Feel feel = FormsForTests.feel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) x + 1",
                "{f: function(x) f(x)}.f(1)",
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "sort([1,2], function(x,y) x < y)",
                "for i in 1..1000000000 return i",
                "for i in 1..n return i",
                "for i in 1..100, j in 1..100 return i",
                "for i in 1..100 return for j in 1..100 return j",
                "some i in 1..100 satisfies every j in 1..100 satisfies i = j",
                "for i in [1..1000000000] return for j in 1..5 return j",
                "for a in (for i in 1..1000 return i), b in (for i in 1..1000 return i) return a * b",
                "for a in flatten([for i in 1..1000 return i]) return for j in 1..1000 return j",
                "(for i in 1..1000 return i)[count((for j in 1..1000 return j)[item > 1]) > 1]",
                "x[count(x[count(x[item > 1]) > 1]) > 1]",
                "matches(a, \"(x+)+y\")",
                "replace(a, \"x\", \"y\")",
                "split(a, \"x\")",
                "extract(a, \"x\")",
                "10 ** 999999999",
                "2 ** n",
                "decimal(1, 999999999)",
                "decimal(1, n)",
                "random number()",
                "gibt es nicht(1)",
                "for a in x, b in y return 1",
                "for a in x return for b in y return 1",
                "some a in x satisfies count(for b in x return b) > 1",
                "some a in x satisfies some b in x satisfies some c in x satisfies a = c",
                "\"a\".getClass()",
                "1 +",
                " ",
                ""
            })
    void whatCouldRunAwayOrRunCodeIsRefused(String text) {
        assertThatExceptionOfType(RefusedExpression.class)
                .isThrownBy(() -> feel.expression(text))
                .satisfies(refused -> assertThat(refused.remedy()).isNotBlank());
        assertThatExceptionOfType(RefusedExpression.class).isThrownBy(() -> feel.test("=" + text));
    }

    @Test
    void lengthAndDepthAreLimited() {
        assertThatExceptionOfType(RefusedExpression.class).isThrownBy(() -> feel.expression("a + ".repeat(600) + "1"));
        assertThatExceptionOfType(RefusedExpression.class)
                .isThrownBy(() -> feel.expression("(".repeat(900) + ")".repeat(900)));
    }

    @Test
    void ordinaryExpressionsRun() throws RefusedExpression {
        Names names = Map.of(
                "leute", List.of(Map.of("land", "FR"), Map.of("land", "DE")),
                "geburt", LocalDate.of(2010, 1, 1),
                "today", LocalDate.of(2026, 5, 4))::get;

        assertThat(feel.expression("1 + count(leute)").evaluate(names)).isEqualTo(new BigDecimal("3"));
        assertThat(feel.expression("some p in leute satisfies p.land = \"DE\"").evaluate(names))
                .isEqualTo(true);
        assertThat(feel.expression("for i in 1..3 return i * 2").evaluate(names))
                .isEqualTo(List.of(new BigDecimal("2"), new BigDecimal("4"), new BigDecimal("6")));
        assertThat(feel.expression("date(geburt) + duration(\"P18Y\") > today").evaluate(names))
                .isEqualTo(true);
        assertThat(feel.expression("today()").evaluate(names)).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(feel.expression("fehlt.ganz").evaluate(names)).isNull();
        assertThat(feel.expression("{a: 1.50}").evaluate(names)).isEqualTo(Map.of("a", new BigDecimal("1.5")));
        assertThat(feel.test("=list contains([\"FR\"], leute[1].land)").holds(names))
                .isTrue();
    }

    @Test
    void numbersTooLongToBeWrittenAreNoAnswers() throws RefusedExpression {
        assertThat(feel.expression("number(text)").evaluate(name -> "1e999999999"))
                .isNull();
    }

    @Test
    void listsTooLongToBeReadAreNoAnswers() throws RefusedExpression {
        Names names = Map.of("x", IntStream.range(0, 40).boxed().toList())::get;

        assertThat(feel.expression("for a in x return a").evaluate(names)).isNotNull();
        assertThat(feel.expression("for a in x return x").evaluate(names)).isNull();
    }

    @Test
    void anExpressionKnowsTheNamesItReads() throws RefusedExpression {
        assertThat(feel.expression("if a.b.c = 1 then leute[1].name else (some p in leute satisfies p.x = d)")
                        .names())
                .contains("a.b.c", "leute", "d")
                .noneMatch(name -> name.startsWith("p"));
    }
}
