package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyNoteHasItsWordsAndThereAreNoWordsWithoutANote(String language) {
        var words = ResourceBundle.getBundle(
                "messages.workplace",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(words.keySet().stream().filter(key -> key.startsWith("workplace.note.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Note.values())
                        .map(note -> "workplace.note." + note.key())
                        .toList());
    }

    @org.junit.jupiter.api.Test
    void aReturnWithoutAReasonIsNoSuccess() {
        assertThat(Note.RETURN_REASON_MISSING.kind()).isEqualTo("warning");
        assertThat(Note.DELIVERED.kind()).isEqualTo("success");
    }
}
