package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.amtsweg.shared.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the house says in Einfache Sprache, bundle by bundle; new ones are found by themselves. */
class PlainMessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+(,choice,|\\})");

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsSaidThatGermanDoesNotSay(String bundle) throws IOException {
        assertThat(german(bundle).stringPropertyNames())
                .containsAll(plain(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theSameBlanksAreFilledIn(String bundle) throws IOException {
        var german = german(bundle);
        var plain = plain(bundle);

        assertThat(plain.stringPropertyNames()).allSatisfy(key -> {
            assertThat(blanks(plain.getProperty(key))).as(key).isEqualTo(blanks(german.getProperty(key)));
            assertThatNoException()
                    .as(key)
                    .isThrownBy(() -> new MessageFormat(plain.getProperty(key), Languages.PLAIN_GERMAN));
            assertThat(plain.getProperty(key))
                    .as("an apostrophe swallows blanks")
                    .doesNotContain("'");
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyWhatSoundsDifferentIsWrittenDown(String bundle) throws IOException {
        var german = german(bundle);

        assertThat(plain(bundle)).allSatisfy((key, text) -> assertThat(text).isNotEqualTo(german.get(key)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsLong(String bundle) throws IOException {
        assertThat(PlainTexts.longSentences(plain(bundle).values().stream().map(Object::toString)))
                .isEmpty();
    }

    @Test
    void whatHasNoPlainWordsIsSaidInGerman() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/site");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        assertThat(messages.getMessage("site.help", null, Languages.PLAIN_GERMAN))
                .isEqualTo("Brauchen Sie Hilfe?");
        assertThat(messages.getMessage("site.skip", null, Languages.PLAIN_GERMAN))
                .isEqualTo(messages.getMessage("site.skip", null, Locale.GERMAN));
        assertThat(messages.getMessage("site.help", null, Locale.GERMAN)).isEqualTo("Sie kommen nicht weiter?");
    }

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_" + Languages.PLAIN_GERMAN + ".properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .sorted()
                    .toList();
        }
    }

    private static Properties german(String bundle) throws IOException {
        return read(bundle + ".properties");
    }

    private static Properties plain(String bundle) throws IOException {
        return read(bundle + "_" + Languages.PLAIN_GERMAN + ".properties");
    }

    private static Properties read(String file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
