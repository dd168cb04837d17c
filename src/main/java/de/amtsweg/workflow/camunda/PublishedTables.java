package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.workflow.Breakdown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The decision tables of published packages, each read once: a published version does not change. */
@Component
class PublishedTables {
    private final Deployments deployments;
    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    PublishedTables(Deployments deployments, RepositoryService repository) {
        this.deployments = deployments;
        this.repository = repository;
    }

    List<Map<String, Object>> evaluate(PackageId id, String table, Map<String, Object> values) {
        var variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value)));
        return engine.evaluateDecision(decision(id, table), variables).getResultList().stream()
                .map(PublishedTables::plain)
                .toList();
    }

    private DmnDecision decision(PackageId id, String table) {
        var definition = deployments
                .table(id, table)
                .orElseThrow(() -> new Breakdown("There is no decision table " + table + " in " + id));
        return read.computeIfAbsent(definition.getId(), this::read);
    }

    private DmnDecision read(String definitionId) {
        var definition = repository.getDecisionDefinition(definitionId);
        try (var xml = repository.getDecisionModel(definitionId)) {
            return engine.parseDecision(definition.getKey(), new ByteArrayInputStream(xml.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Outputs that came to nothing are left out. */
    private static Map<String, Object> plain(Map<String, Object> outputs) {
        var plain = new LinkedHashMap<String, Object>();
        outputs.forEach((name, value) -> {
            var inner = PlainTree.value(value);
            if (inner != null) {
                plain.put(name, inner);
            }
        });
        return plain;
    }
}
