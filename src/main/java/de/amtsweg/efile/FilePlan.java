package de.amtsweg.efile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file plan (Aktenplan): under which number what is filed. */
@Component
public class FilePlan {
    private final Map<String, String> titles = new TreeMap<>();

    FilePlan(EFileSettings settings) throws IOException {
        try (var yaml = settings.filePlan().getInputStream()) {
            new YAMLMapper()
                    .readValue(yaml, Content.class)
                    .units()
                    .forEach(unit -> titles.put(unit.unit(), unit.title()));
        }
    }

    /** What is filed under this unit. */
    public Optional<String> title(String unit) {
        return Optional.ofNullable(titles.get(unit));
    }

    /** @throws IllegalArgumentException when the plan has no such unit */
    void require(String unit) {
        if (!titles.containsKey(unit)) {
            throw new IllegalArgumentException(
                    "The file plan has no unit '%s'. It has %s".formatted(unit, titles.keySet()));
        }
    }

    record Content(List<Unit> units) {}

    record Unit(String unit, String title) {}
}
