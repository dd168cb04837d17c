package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldSelectionTest {
    private static final Answers ANSWERS = new Answers(Map.of(
            "person", Map.of("familienname", "Muster", "geburtsname", "Geheim"),
            "vertreter",
                    List.of(
                            Map.of("familienname", "Eins", "vornamen", "Anna", "staat", "DE"),
                            Map.of("familienname", "Zwei", "vornamen", "Bert", "staat", "FR")),
            "taetigkeit", "Handel"));

    @Test
    void onlyNamedAnswersPass() {
        var chosen = FieldSelection.of(List.of("person.familienname", "taetigkeit", "gibtEsNicht"))
                .from(ANSWERS);

        assertThat(chosen.values())
                .isEqualTo(Map.of("person", Map.of("familienname", "Muster"), "taetigkeit", "Handel"));
    }

    @Test
    void severalAnswersOfOneListStayInTheirRows() {
        var chosen = FieldSelection.of(List.of("vertreter[].familienname", "vertreter[].vornamen"))
                .from(ANSWERS);

        assertThat(chosen.list("vertreter"))
                .isEqualTo(List.of(
                        Map.of("familienname", "Eins", "vornamen", "Anna"),
                        Map.of("familienname", "Zwei", "vornamen", "Bert")));
    }

    @Test
    void aListNamedWithoutItsFieldsDoesNotPassByAccident() {
        var chosen = FieldSelection.of(List.of("vertreter.familienname")).from(ANSWERS);

        assertThat(chosen.values()).isEmpty();
    }
}
