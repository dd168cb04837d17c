package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackageId;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The engine's copy of each package version: one deployment each, named after it. */
@Component
class Deployments {
    /** The process that begins when somebody objects to a notice. */
    static final String OBJECTION = "widerspruch";

    private final RepositoryService repository;

    Deployments(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy(PackageId id, SortedMap<String, byte[]> models) {
        var deployment = repository.createDeployment().name(name(id));
        models.forEach((file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
        deployment.deploy();
    }

    /** The process of a service. @throws IllegalStateException when the package has no process of its own name */
    ProcessDefinition process(PackageId id) {
        return process(id, id.key().value());
    }

    /** What happens with an objection, as it was when the package was published. */
    ProcessDefinition objection(PackageId id) {
        return process(id, OBJECTION);
    }

    private ProcessDefinition process(PackageId id, String key) {
        return find(id).flatMap(deployment -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .processDefinitionKey(key)
                        .singleResult()))
                .orElseThrow(() -> new IllegalStateException("No process " + key + " is deployed for " + id));
    }

    /** A decision table as it was when the package was published. */
    Optional<DecisionDefinition> table(PackageId id, String table) {
        return find(id).map(deployment -> repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table)
                .singleResult());
    }

    private Optional<String> find(PackageId id) {
        return Optional.ofNullable(repository
                        .createDeploymentQuery()
                        .deploymentName(name(id))
                        .singleResult())
                .map(deployment -> deployment.getId());
    }

    private static String name(PackageId id) {
        return id.key() + ":" + id.revision();
    }
}
