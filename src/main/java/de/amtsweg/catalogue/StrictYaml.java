package de.amtsweg.catalogue;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML somebody else wrote: small, shallow, no key twice, no tricks with references. */
class StrictYaml {
    private static final int MOST_BYTES = 200_000;
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .loadSettings(LoadSettings.builder()
                            .setMaxAliasesForCollections(10)
                            .setCodePointLimit(MOST_BYTES)
                            .setAllowDuplicateKeys(false)
                            .build())
                    .build())
            .build();

    private StrictYaml() {}

    static Optional<YamlMap> map(String file, byte[] bytes, List<PackageProblem> problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(new PackageProblem(
                    file,
                    "",
                    "Die Datei ist größer als 200 kB.",
                    "Kürzen Sie die Texte; Formulare gehören in eigene Dateien."));
            return Optional.empty();
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || !node.isObject()) {
                problems.add(new PackageProblem(
                        file,
                        "",
                        "In der Datei stehen keine Angaben.",
                        "Beginnen Sie mit einer Zeile wie „key: hund-anmelden“."));
                return Optional.empty();
            }
            return Optional.of(new YamlMap(file, "", node, problems));
        } catch (JacksonException broken) {
            var place = broken.getLocation() == null
                    ? ""
                    : "Zeile " + broken.getLocation().getLineNr();
            problems.add(new PackageProblem(
                    file,
                    place,
                    "Die Datei lässt sich nicht lesen.",
                    "Prüfen Sie Einrückungen, Anführungszeichen und doppelte Angaben an dieser Stelle."));
            return Optional.empty();
        }
    }
}
