package de.amtsweg.workflow;

import de.amtsweg.shared.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One story of {@code scenarios.yaml}: what somebody sends in, what then happens, and what must hold. */
public record Scenario(
        String name,
        Answers answers,
        String channel,
        Optional<LocalDate> receivedOn,
        Map<String, Object> authority,
        List<Step> steps) {

    /** One line of the story: a word of the grammar and what stands behind it. */
    public record Step(String word, Object value) {}
}
