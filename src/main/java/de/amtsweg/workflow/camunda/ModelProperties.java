package de.amtsweg.workflow.camunda;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads what a designer wrote at an element as {@code camunda:property}. */
@Component
class ModelProperties {
    private final RepositoryService repository;

    ModelProperties(RepositoryService repository) {
        this.repository = repository;
    }

    Map<String, String> of(String processDefinition, String element) {
        var model = repository.getBpmnModelInstance(processDefinition);
        return model.getModelElementById(element) instanceof BaseElement base ? of(base) : Map.of();
    }

    Optional<String> of(String processDefinition, String element, String name) {
        return Optional.ofNullable(of(processDefinition, element).get(name));
    }

    static Map<String, String> of(BaseElement element) {
        var properties = new TreeMap<String, String>();
        if (element.getExtensionElements() != null) {
            for (var group : element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()) {
                for (CamundaProperty property : group.getCamundaProperties()) {
                    properties.put(property.getCamundaName(), property.getCamundaValue());
                }
            }
        }
        return properties;
    }
}
