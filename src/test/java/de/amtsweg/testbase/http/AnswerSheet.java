package de.amtsweg.testbase.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The answers of the scenarios, under the names that inputs have on the pages. */
public final class AnswerSheet {
    private static final Path SCENARIOS = Path.of("processes/gewerbe-anmelden/scenarios.yaml");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private AnswerSheet(JsonNode answers) {
        lay("", answers);
    }

    /** What a sole trader answers. */
    public static Map<String, List<String>> soleTrader() {
        var all = YAMLMapper.builder().build().readTree(SCENARIOS.toFile());
        return Map.copyOf(new AnswerSheet(all.at("/answerSets/einzel")).answers);
    }

    /** What a clerk finds when nothing is wrong. */
    public static Map<String, List<String>> certified() {
        return Map.of(
                "identitaetGeprueft", List.of("gesehen"),
                "taetigkeitWortlaut", List.of("Online-Handel mit gebrauchten Fahrrädern"),
                "ergebnis", List.of("bestaetigen"));
    }

    private void lay(String name, JsonNode answer) {
        if (answer.isObject()) {
            answer.properties()
                    .forEach(part -> lay(name.isEmpty() ? part.getKey() : name + "." + part.getKey(), part.getValue()));
        } else if (answer.isArray() && answer.values().stream().anyMatch(JsonNode::isObject)) {
            for (int row = 0; row < answer.size(); row++) {
                lay(name + "." + row, answer.get(row));
            }
        } else if (answer.isArray()) {
            answers.put(name, answer.values().stream().map(JsonNode::asString).toList());
        } else if (DATE.matcher(answer.asString()).matches()) {
            var parts = answer.asString().split("-");
            answers.put(name + ".tag", List.of(parts[2]));
            answers.put(name + ".monat", List.of(parts[1]));
            answers.put(name + ".jahr", List.of(parts[0]));
        } else {
            answers.put(name, List.of(answer.asString()));
        }
    }
}
