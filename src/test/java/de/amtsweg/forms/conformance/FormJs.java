package de.amtsweg.forms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.testbase.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form-js viewer in Chromium, as the Camunda Modeler and Tasklist show forms. */
final class FormJs implements AutoCloseable {
    private static final Path BUNDLE = Path.of("target/test-classes/form-js/form-js.js");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final List<String> errors = new ArrayList<>();
    private final Page page;

    /** What form-js makes of a form, and the elements it hides. */
    record Outcome(Seen seen, Set<String> hidden) {}

    FormJs() {
        var browser = Chromium.open();
        if (!Files.exists(BUNDLE)) {
            Chromium.skip("there is no form-js at " + BUNDLE + "; build it without -Dfrontend.skip");
        }
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("de-DE").setTimezoneId(BERLIN.getId()));
        page = context.newPage();
        page.onPageError(errors::add);
        page.clock()
                .setFixedTime(Date.from(
                        FormsForTests.TODAY.atTime(12, 0).atZone(BERLIN).toInstant()));
        page.setContent("<!doctype html><html lang='de'><body></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(BUNDLE));
    }

    /** Opens a form; what it may read besides its answers is data like any other for form-js. */
    Outcome open(Map<String, Object> schema, Map<String, Object> given, Map<String, Object> known) {
        var data = new LinkedHashMap<>(known);
        data.putAll(given);
        var outcome = page.evaluate(
                "async ([schema, data]) => JSON.stringify(await formJs.open(JSON.parse(schema), JSON.parse(data)))",
                List.of(json.writeValueAsString(schema), json.writeValueAsString(data)));
        assertThat(errors).as("errors in form-js").isEmpty();
        var seen = json.readValue(outcome.toString(), Map.class);
        if (seen.containsKey("refusal")) {
            throw new AssertionError("form-js does not open the form: " + seen.get("refusal"));
        }
        var words = new LinkedHashMap<String, String>();
        ((Map<?, ?>) seen.get("words")).forEach((name, text) -> words.put(name.toString(), text.toString()));
        var answers = Leaves.of((Map<?, ?>) seen.get("answers"));
        return new Outcome(
                new Seen(names(seen.get("shown")), words, names(seen.get("refused")), answers, Set.of()),
                names(seen.get("hidden")));
    }

    private static Set<String> names(Object list) {
        var names = new TreeSet<String>();
        ((List<?>) list).forEach(name -> names.add(name.toString()));
        return names;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
