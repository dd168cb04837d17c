package de.amtsweg.workflow;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code scenarios.yaml}: named sets of answers, and the stories that start from them. */
public final class ScenarioFile {
    /** The words of a step in which somebody acts. */
    public static final Set<String> ACTS = Set.of(
            "pay",
            "relieve",
            "complete",
            "answer",
            "agree",
            "disagree",
            "acknowledge",
            "reject",
            "retrieve",
            "object",
            "collect",
            "serve",
            "timer",
            "withdraw",
            "breaks",
            "mended",
            "retry");

    /** The words of a step that looks whether something holds. */
    public static final Set<String> CHECKS = Set.of("waitsAt", "incident", "due", "expect", "ends");

    private final Map<String, Object> root;

    private ScenarioFile(Map<String, Object> root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException naming the scenario and the word when the text does not follow the grammar */
    public static List<Scenario> read(byte[] yaml) {
        return new ScenarioFile(map(YAMLMapper.shared().readValue(yaml, Object.class))).scenarios();
    }

    private List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        for (Object entry : list(root.get("scenarios"))) {
            scenarios.add(scenario(map(entry)));
        }
        return scenarios;
    }

    private Scenario scenario(Map<String, Object> entry) {
        var name = String.valueOf(entry.get("name"));
        return new Scenario(
                name,
                answers(entry.get("answers")),
                String.valueOf(entry.getOrDefault("channel", "online")),
                Optional.ofNullable(entry.get("receivedOn")).map(date -> LocalDate.parse(date.toString())),
                map(entry.get("authority")),
                list(entry.get("steps")).stream()
                        .map(step -> step(name, map(step)))
                        .toList());
    }

    private static Scenario.Step step(String scenario, Map<String, Object> step) {
        var word = step.keySet().stream().findFirst().orElse("");
        if (step.size() != 1 || !ACTS.contains(word) && !CHECKS.contains(word)) {
            throw new IllegalArgumentException("Scenario \"" + scenario + "\": a step begins with one of " + ACTS
                    + " or " + CHECKS + ", not with " + step.keySet());
        }
        return new Scenario.Step(word, java.util.Objects.requireNonNullElse(step.get(word), ""));
    }

    private Answers answers(@Nullable Object given) {
        var own = new LinkedHashMap<>(map(given));
        var from = own.remove("from");
        var answers = from == null
                ? Answers.NONE
                : answers(map(root.get("answerSets")).get(from.toString()));
        for (var override : own.entrySet()) {
            answers = override.getValue() == null
                    ? without(answers, override.getKey())
                    : answers.with(override.getKey(), value(override.getValue()));
        }
        return answers;
    }

    /** {@code email: null} takes an answer of the set back. */
    private static Answers without(Answers answers, String key) {
        var rest = new LinkedHashMap<>(answers.values());
        rest.remove(key);
        return new Answers(rest);
    }

    /** Numbers become decimals, as checked answers have them; everything else stays text, list, map or yes/no. */
    private static Object value(@Nullable Object raw) {
        return switch (raw) {
            case Number number -> new BigDecimal(number.toString());
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), inner == null ? "" : value(inner)));
                yield copy;
            }
            case List<?> items -> items.stream().map(ScenarioFile::value).toList();
            case null -> "";
            default -> raw;
        };
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        var copy = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
        }
        return copy;
    }
}
