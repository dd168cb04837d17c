package de.amtsweg.workflow.camunda;

import static de.amtsweg.workflow.camunda.ModelXml.BPMN;
import static de.amtsweg.workflow.camunda.ModelXml.CAMUNDA;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A BPMN file as the contract reads it, with the package it stands in. */
record BpmnFile(String name, Element root, Surroundings surroundings) {
    /** The steps a model may be drawn with. */
    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "task",
            "manualTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    /** The name the process must have. */
    String key() {
        return name.substring(0, name.length() - ".bpmn".length());
    }

    List<Element> all(String element) {
        return ModelXml.all(root, BPMN, element);
    }

    /** Every element of the file but the drawing. */
    List<Element> everything() {
        return Stream.concat(Stream.of(root), descendants(root)).toList();
    }

    private static Stream<Element> descendants(Element parent) {
        return ModelXml.children(parent).stream()
                .filter(child -> !"BPMNDiagram".equals(child.getLocalName()))
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    List<Element> flowNodes() {
        return everything().stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .filter(element -> FLOW_NODES.contains(element.getLocalName()))
                .toList();
    }

    List<Element> flowsFrom(Element node) {
        return all("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    List<Element> flowsTo(Element node) {
        return all("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
                .toList();
    }

    Optional<Element> byId(String id) {
        return everything().stream()
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst();
    }

    List<Element> boundaryEventsOf(Element activity) {
        return all("boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(activity.getAttribute("id")))
                .toList();
    }

    static boolean has(Element element, String bpmnChild) {
        return ModelXml.child(element, BPMN, bpmnChild).isPresent();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** The value of a {@code camunda:property}. */
    static Optional<String> property(Element element, String name) {
        return extension(element, "properties").stream()
                .flatMap(properties -> ModelXml.children(properties).stream())
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The input mappings of a task, by name. */
    static Optional<Element> input(Element task, String name) {
        return inputs(task)
                .filter(input -> input.getAttribute("name").equals(name))
                .findFirst();
    }

    static Stream<Element> inputs(Element task) {
        return extension(task, "inputOutput").stream()
                .flatMap(mapping -> ModelXml.children(mapping).stream())
                .filter(mapping -> "inputParameter".equals(mapping.getLocalName()));
    }

    static Optional<Element> extension(Element element, String name) {
        return ModelXml.child(element, BPMN, "extensionElements")
                .flatMap(extensions -> ModelXml.child(extensions, CAMUNDA, name));
    }

    /** The nearest element with an id: what people see in the drawing. */
    static String place(Element element) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (!candidate.getAttribute("id").isEmpty()) {
                return candidate.getAttribute("id");
            }
        }
        return String.valueOf(element.getLocalName());
    }

    /** The task, event or flow an element belongs to. */
    static Optional<Element> owner(Element element) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (FLOW_NODES.contains(candidate.getLocalName()) || "sequenceFlow".equals(candidate.getLocalName())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static Optional<Element> enclosing(Element node) {
        return node.getParentNode() instanceof Element parent && "subProcess".equals(parent.getLocalName())
                ? Optional.of(parent)
                : Optional.empty();
    }
}
