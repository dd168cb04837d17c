package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    @Test
    void answersBeginWithASetAndChangeWhatIsSpecial() {
        var story = read("""
                answerSets:
                  base: { person: { vornamen: Erika, familienname: Muster }, email: a@example.org }
                  other: { from: base, anzahl: 2 }
                scenarios:
                  - name: one
                    answers: { from: other, person.vornamen: Otto, email: null }
                    receivedOn: 2026-04-30
                    steps: [ { waitsAt: [ A ] } ]
                """);

        assertThat(story.answers().text("person.vornamen")).contains("Otto");
        assertThat(story.answers().text("person.familienname")).contains("Muster");
        assertThat(story.answers().at("anzahl")).contains(new java.math.BigDecimal("2"));
        assertThat(story.answers().at("email")).isEmpty();
        assertThat(story.receivedOn()).contains(java.time.LocalDate.of(2026, 4, 30));
        assertThat(story.channel()).isEqualTo("online");
    }

    @Test
    void aWordNobodyKnowsIsNamedWithItsScenario() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read("scenarios: [ { name: one, steps: [ { jumps: high } ] } ]"))
                .withMessageContaining("one")
                .withMessageContaining("jumps");
    }

    private static Scenario read(String yaml) {
        return ScenarioFile.read(yaml.getBytes(StandardCharsets.UTF_8)).getFirst();
    }
}
