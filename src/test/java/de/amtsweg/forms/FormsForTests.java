package de.amtsweg.forms;

import de.amtsweg.forms.feel.Feel;
import de.amtsweg.forms.field.FieldTypesForTests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;

/** The real thing without Spring: every field type, real messages, a small directory of places, a Monday. */
public final class FormsForTests {
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    public static final FormContext GERMAN = FormContext.of(Locale.GERMAN, TODAY);
    public static final FormContext ENGLISH = FormContext.of(Locale.ENGLISH, TODAY);

    private static final Forms FORMS = new Forms(FieldTypesForTests.all(), feel(), messages());

    private FormsForTests() {}

    public static Feel feel() {
        return new Feel(Clock.fixed(
                TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant(), ZoneId.of("Europe/Berlin")));
    }

    public static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/forms", "messages/fields", "messages/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public static Form parse(String schema) {
        return FORMS.parse(schema.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Form parse(String schema, String english) {
        return FORMS.parse(
                schema.getBytes(StandardCharsets.UTF_8), Map.of("en", english.getBytes(StandardCharsets.UTF_8)));
    }

    public static Form parse(byte[] schema, Map<String, byte[]> translations) {
        return FORMS.parse(schema, translations);
    }

    /** A form of one page, "seite", with these components (JSON objects, separated by commas). */
    public static Form page(String components) {
        return parse("""
                {"schemaVersion": 19, "type": "default", "components": [
                  {"type": "group", "id": "seite", "label": "Seite", "components": [ %s ]}]}
                """.formatted(components));
    }

    /** A submission as the browser sends it: names and values in turn; a name may come twice. */
    public static Submission typed(String... namesAndValues) {
        var values = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Submission.of(values);
    }
}
