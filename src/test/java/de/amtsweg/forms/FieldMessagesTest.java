package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence fields say is there in both languages, is said somewhere, and tells people what to do. */
class FieldMessagesTest {
    private static final Pattern KEY = Pattern.compile("(?:\"|#\\{)(fields(?:\\.[a-z0-9-]+)+)(?=[\"(}])");

    /** Keys whose end is an answer: the way of a proof, one end of a period. */
    private static final List<String> COMPUTED = List.of("fields.evidence.", "fields.period.");

    @Test
    void germanAndEnglishSayTheSameThings() throws IOException {
        assertThat(messages("fields_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("fields").stringPropertyNames());
    }

    @Test
    void everySentenceThatIsSaidIsWrittenDown() throws IOException {
        assertThat(messages("fields").stringPropertyNames()).containsAll(keysInUse());
    }

    @Test
    void nothingIsWrittenDownThatNobodySays() throws IOException {
        var used = keysInUse();

        assertThat(messages("fields").stringPropertyNames())
                .filteredOn(key -> COMPUTED.stream().noneMatch(key::startsWith))
                .allSatisfy(key -> assertThat(used).contains(key));
    }

    @Test
    void bothLanguagesFillInTheSameWords() throws IOException {
        var german = messages("fields");
        var english = messages("fields_en");
        var place = Pattern.compile("\\{\\d\\}");

        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> assertThat(place.matcher(english.getProperty(key))
                                .results()
                                .map(found -> found.group())
                                .distinct())
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(place.matcher(german.getProperty(key))
                                .results()
                                .map(found -> found.group())
                                .distinct()
                                .toList()));
    }

    private static TreeSet<String> keysInUse() throws IOException {
        var keys = new TreeSet<String>();
        for (var root : List.of("src/main/java/de/amtsweg", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }

    private static Properties messages(String bundle) throws IOException {
        var messages = new Properties();
        try (var in = new InputStreamReader(
                FieldMessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
