package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Schemas nobody draws but somebody may write: they are refused with reasons, or they work. */
class BadSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ATTRIBUTES = List.of(
            "id",
            "key",
            "path",
            "label",
            "alt",
            "description",
            "text",
            "subtype",
            "source",
            "accept",
            "multiple",
            "values",
            "valuesKey",
            "valuesExpression",
            "expression",
            "validate",
            "validate.required",
            "validate.min",
            "validate.max",
            "validate.minLength",
            "validate.maxLength",
            "validate.pattern",
            "properties",
            "properties.amtsweg.min",
            "properties.amtsweg.max",
            "properties.amtsweg.maxFiles",
            "properties.amtsweg.mask",
            "properties.amtsweg.search",
            "properties.amtsweg.preset",
            "properties.amtsweg.title",
            "properties.amtsweg.state",
            "conditional",
            "conditional.hide",
            "readonly",
            "disabled",
            "defaultValue",
            "decimalDigits",
            "increment",
            "timeInterval",
            "allowAddRemove",
            "defaultRepetitions",
            "components");
    private static final List<String> STRANGE = List.of(
            "null",
            "5",
            "-1e9999",
            "true",
            "\"\"",
            "\"\\u0000\"",
            "\"=\"",
            "\"=1/0\"",
            "\"=for i in 1..1000 return i\"",
            "\"=date(\\\"unsinn\\\")\"",
            "\"{{\"",
            "[null, [[]], {\"value\": null}, {\"value\": {}}]",
            "{\"hide\": {}, \"x\": [1]}",
            "\"" + "x".repeat(5000) + "\"");

    @ParameterizedTest
    @MethodSource("everyType")
    void aStrangeSettingIsRefusedWithAReasonOrDoesNoHarm(String component) {
        for (var attribute : ATTRIBUTES) {
            for (var strange : STRANGE) {
                assertThatNoException()
                        .as(attribute + " = " + strange)
                        .isThrownBy(() -> worksOrIsRefused(with(component, attribute, strange)));
            }
        }
    }

    private static void worksOrIsRefused(String component) {
        try {
            var form = page(component);
            var first = form.pages().getFirst();
            var view = form.view(first, Answers.NONE, null, List.of(), GERMAN);
            var checked = form.check(first, FormsForTests.typed("a", "x", "a.tag", "1"), Answers.NONE, GERMAN);
            assertThat(form.reading(checked.answers(), GERMAN)).isNotNull();
            assertThat(view.fields()).isNotNull();
        } catch (InvalidForm refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.element()).isNotBlank();
                assertThat(problem.problem()).isNotBlank();
                assertThat(problem.remedy()).isNotBlank();
            });
        }
    }

    static List<Named<String>> everyType() {
        return FieldSamples.all();
    }

    private static String with(String component, String attribute, String value) {
        var node = (ObjectNode) JSON.readTree(component);
        int dot = attribute.indexOf('.');
        if (dot < 0) {
            node.set(attribute, JSON.readTree(value));
        } else {
            var outer = attribute.substring(0, dot);
            var inner = node.get(outer) instanceof ObjectNode object ? object : node.putObject(outer);
            inner.set(attribute.substring(dot + 1), JSON.readTree(value));
        }
        return node.toString();
    }

    @Test
    void aThousandOptionsAreEnough() {
        var values = IntStream.rangeClosed(0, 1000)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("\", \"", "\"", "\""));

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() ->
                        page("{\"type\": \"select\", \"id\": \"wahl\", \"key\": \"a\", \"label\": \"A\", \"values\": ["
                                + values + "]}"))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(
                                problem -> assertThat(problem.toString()).startsWith("wahl: Es stehen mehr als 1000")));
    }

    @Test
    void computedListsDoNotGrowFromFieldToField() {
        var growing = IntStream.range(1, 5)
                .mapToObj(i -> """
                        {"type": "expression", "key": "x%d", "expression": "=concatenate(x%d, x%d)"}""".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(","));
        var form = page("""
                {"type": "expression", "key": "x0", "expression": "=for i in 1..400 return i"},""" + growing);

        var computed = form.checkAll(Answers.NONE, GERMAN).answers().values();

        assertThat(computed.get("x1"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(800);
        assertThat(computed).doesNotContainKey("x2");
        assertThat(computed.get("x4")).isEqualTo(List.of());
    }

    @Test
    void everythingInEverythingIsTooDeep() {
        var nested = "{\"type\":\"dynamiclist\",\"path\":\"l\",\"label\":\"L\",\"components\":[".repeat(40)
                + "]}".repeat(40);

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> parse("{\"components\":[" + nested + "]}"))
                .satisfies(refused -> assertThat(refused.getMessage()).contains("zu tief geschachtelt"));
    }
}
