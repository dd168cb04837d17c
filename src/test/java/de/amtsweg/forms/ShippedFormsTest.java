package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in {@code forms/} may be published; new ones are found by themselves. */
class ShippedFormsTest {
    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedFormMayBePublished(Path file) throws IOException {
        var translations = new HashMap<String, byte[]>();
        var name = file.getFileName().toString().replace(".form", "");
        try (var siblings = Files.list(file.getParent())) {
            for (var sibling : (Iterable<Path>) siblings::iterator) {
                var other = sibling.getFileName().toString();
                if (other.startsWith(name + ".") && other.endsWith(".yaml")) {
                    translations.put(
                            other.substring(name.length() + 1, other.length() - 5), Files.readAllBytes(sibling));
                }
            }
        }

        var form = FormsForTests.parse(Files.readAllBytes(file), translations);

        assertThat(form.pages()).isNotEmpty();
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }
}
