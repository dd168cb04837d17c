package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.field.FieldTypesForTests;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What browsers get, made by the real template engine. */
class RenderingTest {
    static final SpringTemplateEngine ENGINE = engine();
    private static final Pattern INPUT = Pattern.compile("<(input|select|textarea)\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource("answered")
    void everyInputHasALabelAndWhatIsWrongIsSaidBesideIt(String component) {
        var required = component.replaceFirst("\"key\"", "\"validate\": {\"required\": true}, \"key\"");
        var form = page(required);
        var answers = form.check(
                form.pages().getFirst(),
                typed("_shown", "l", "_shown", "a", "_shown", "l.0.a", "_rows", "l.0"),
                Answers.NONE,
                GERMAN);

        var html = html(form, answers.answers(), null, answers.problems());

        assertThat(html).contains("Frage");
        for (var input : inputs(html)) {
            var id = attribute(input, "id");
            assertThat(html).as(input).contains("for=\"" + id + "\"");
            assertThat(attribute(input, "name")).isNotEmpty();
        }
        assertThat(answers.problems()).isNotEmpty();
        var problem = answers.problems().getFirst();
        assertThat(html).contains("id=\"" + problem.fieldId() + "\"").contains(escaped(problem.message()));
        everyDescriptionExists(html);
        noIdTwice(html);
    }

    static List<Named<String>> answered() {
        var components = new ArrayList<>(FieldSamples.asking());
        components.add(Named.of("group", """
                {"type": "group", "label": "Teil", "components": [{"type": "textfield", "key": "a", "label": "Frage"}]}"""));
        components.add(Named.of("dynamiclist", """
                {"type": "dynamiclist", "path": "l", "label": "Liste", "components": [{"type": "textfield", "key": "a", "label": "Frage"}]}"""));
        return components;
    }

    @ParameterizedTest
    @CsvSource({"radio,radiogroup", "datetime,", "checklist,"})
    void aGroupOfInputsIsAFieldsetNamedByItsLegend(String type, String role) {
        var form = page("""
                {"type": "%s", "key": "a", "label": "Wann denn?", "values": [{"value": "x", "label": "X"}]}
                """.formatted(type));

        var html = html(form, Answers.NONE, null, List.of());

        assertThat(html).containsPattern("<fieldset[^>]*>\\s*<legend[^>]*>\\s*<span>Wann denn\\?</span>");
        if (role != null) {
            assertThat(html).contains("role=\"" + role + "\"");
        }
    }

    @Test
    void everyTypeHasATemplateOfItsName() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/forms/fields"))) {
            var names = templates
                    .map(file -> file.getFileName().toString().replace(".html", ""))
                    .toList();

            assertThat(FieldTypesForTests.list())
                    .filteredOn(type -> type.kind() != FieldType.Kind.IGNORED)
                    .allSatisfy(type -> assertThat(names).contains(type.template()));
        }
    }

    @Test
    void helpExampleAndReasonStandWithTheQuestion() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "Name des Geschäfts", "description": "Nur wenn **nötig**.",
                 "properties": {"example": "Salon Lena", "rechtsgrund": "§ 14 GewO"}}
                """);

        var html = html(form, Answers.NONE, null, List.of());

        assertThat(html)
                .contains("<strong>nötig</strong>")
                .contains("Zum Beispiel: Salon Lena")
                .contains("<summary class=\"kern-link\"><span>Warum fragen wir das?</span>")
                .contains("§ 14 GewO")
                .contains("aria-describedby=\"a-hilfe\"")
                .contains("(freiwillig)");
    }

    @Test
    void requiredQuestionsSayNothing() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "Name", "validate": {"required": true}}
                """);

        assertThat(html(form, Answers.NONE, null, List.of()))
                .doesNotContain("freiwillig")
                .contains("aria-required=\"true\"");
    }

    @Test
    void whatWasTypedIsShownAgainAndCannotBecomeMarkup() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "Name", "validate": {"maxLength": 5}}
                """);
        var raw = typed("_shown", "a", "a", "<script>alert(1)</script>");
        var checked = form.check(form.pages().getFirst(), raw, Answers.NONE, GERMAN);

        var html = html(form, checked.answers(), raw, checked.problems());

        assertThat(html)
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"a-fehler\"");
    }

    @Test
    void markupInTextsOfTheFormIsShownAsText() {
        var form = page("""
                {"type": "text", "text": "<img src=x onerror=alert(1)> [hier](javascript:alert(1)) und [dort](https://example.org)"}
                """);

        assertThat(html(form, Answers.NONE, null, List.of()))
                .doesNotContain("<img")
                .doesNotContain("javascript:")
                .contains("href=\"https://example.org\"");
    }

    @Test
    void pressingEnterNeverRemovesARow() {
        var form = page("""
                {"type": "dynamiclist", "path": "l", "label": "Liste", "components": [{"type": "textfield", "key": "a", "label": "Frage"}]}
                """);

        var html = html(form, Answers.NONE, null, List.of());

        assertThat(html.indexOf("type=\"submit\"")).isLessThan(html.indexOf("name=\"remove\""));
        assertThat(html.substring(0, html.indexOf("type=\"submit\""))).doesNotContain("name=\"a");
        assertThat(html)
                .containsPattern(
                        "<button type=\"submit\" class=\"kern-sr-only\" tabindex=\"-1\" aria-hidden=\"true\">");
    }

    @Test
    void rowsAreFieldsetsWithAHeadingAndAButtonThatNamesThem() {
        var form = page("""
                {"type": "dynamiclist", "path": "l", "label": "Weitere", "defaultRepetitions": 2, "properties": {"amtsweg.row": "Person"},
                 "components": [{"type": "textfield", "key": "a", "label": "Name"}]}
                """);

        var html = html(form, Answers.NONE, null, List.of());

        assertThat(html)
                .contains("1. Person</legend>")
                .contains("2. Person entfernen")
                .contains("Person hinzufügen")
                .contains("name=\"l.1.a\"");
    }

    @Test
    void theBrowserIsToldWhatItMayFillIn() {
        var form = page("""
                {"type": "textfield", "key": "person.vornamen", "label": "Vornamen", "properties": {"amtsweg.type": "person-name"}},
                {"type": "textfield", "key": "email", "label": "E-Mail", "properties": {"amtsweg.type": "email"}},
                {"type": "textfield", "key": "wohnung", "label": "Anschrift", "properties": {"amtsweg.type": "address"}}
                """);

        assertThat(html(form, Answers.NONE, null, List.of()))
                .contains("autocomplete=\"given-name\"")
                .contains("autocomplete=\"email\"")
                .contains("autocomplete=\"postal-code\"");
    }

    @Test
    void anUploadedFileIsNamedAndCanBeRemoved() {
        var form = page("""
                {"type": "filepicker", "key": "a", "label": "Ausweis", "properties": {"amtsweg.type": "evidence"}}
                """);
        var id = DocumentId.next();
        var file = Map.<String, Object>of(
                "id", id.toString(), "name", "ausweis.pdf", "mediaType", "application/pdf", "size", 1);
        var answers = new Answers(Map.of("a", Map.of("way", "upload", "files", List.of(file))));

        assertThat(html(form, answers, null, List.of()))
                .contains("ausweis.pdf")
                .contains("name=\"a.remove\" value=\"" + id + "\"")
                .contains("type=\"file\"");
        assertThat(form.view(form.pages().getFirst(), answers, null, List.of(), GERMAN)
                        .multipart())
                .isTrue();
    }

    @Test
    void englishReadersGetEnglishWords() {
        var form = FormsForTests.parse("""
                {"components": [{"type": "group", "id": "s", "label": "Seite", "components": [
                  {"type": "textfield", "key": "a", "label": "Straße", "properties": {"rechtsgrund": "weil"}}]}]}
                """, """
                s: {label: Page}
                a: {label: Street, rechtsgrund: because}
                """);
        var view = form.view(form.pages().getFirst(), Answers.NONE, null, List.of(), ENGLISH);
        var context = new Context(ENGLISH.locale(), Map.of("view", view));

        var html = ENGINE.process("forms/page", Set.of("fields"), context);

        assertThat(html)
                .contains("Street")
                .contains("(optional)")
                .contains("Why do we ask this?")
                .contains("because");
        assertThat(view.title()).isEqualTo("Page");
    }

    static String html(Form form, Answers answers, Submission raw, List<FieldProblem> problems) {
        var view = form.view(form.pages().getFirst(), answers, raw, problems, GERMAN);
        return ENGINE.process("forms/page", Set.of("fields"), new Context(GERMAN.locale(), Map.of("view", view)));
    }

    private static List<String> inputs(String html) {
        return INPUT.matcher(html)
                .results()
                .map(match -> match.group())
                .filter(tag -> !tag.contains("type=\"hidden\""))
                .toList();
    }

    private static String attribute(String tag, String name) {
        var matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        assertThat(matcher.find()).as(name + " in " + tag).isTrue();
        return matcher.group(1);
    }

    private static void everyDescriptionExists(String html) {
        Pattern.compile("aria-describedby=\"([^\"]*)\"").matcher(html).results().forEach(match -> {
            for (var id : match.group(1).split(" ")) {
                assertThat(html).contains("id=\"" + id + "\"");
            }
        });
    }

    private static void noIdTwice(String html) {
        var seen = new HashSet<String>();
        ID.matcher(html)
                .results()
                .forEach(match ->
                        assertThat(seen.add(match.group(1))).as(match.group(1)).isTrue());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(FormsForTests.messages());
        return engine;
    }
}
