package de.amtsweg.catalogue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a BPMN model says in words: its name and its steps, in the order they were written. */
public record ModelOutline(String id, String name, List<Step> steps) {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** A flow node; {@code part} is what a call activity calls. */
    public record Step(String id, String label, Kind kind, Optional<String> part) {}

    /** What sort of flow node, named by its BPMN element. */
    public enum Kind {
        START("startEvent"),
        USER_TASK("userTask"),
        SERVICE_TASK("serviceTask"),
        SEND_TASK("sendTask"),
        RECEIVE_TASK("receiveTask"),
        RULE_TASK("businessRuleTask"),
        MANUAL_TASK("manualTask"),
        TASK("task"),
        SCRIPT_TASK("scriptTask"),
        CALL("callActivity"),
        PART("subProcess"),
        CHOICE("exclusiveGateway"),
        PARALLEL("parallelGateway"),
        SOME("inclusiveGateway"),
        RACE("eventBasedGateway"),
        WAIT("intermediateCatchEvent"),
        THROW("intermediateThrowEvent"),
        BOUNDARY("boundaryEvent"),
        END("endEvent");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        static Optional<Kind> named(String element) {
            for (var kind : values()) {
                if (kind.element.equals(element)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when this is no XML */
    public static ModelOutline of(byte[] bpmn) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bpmn)));
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("The model is no XML", broken);
        }
    }

    private static ModelOutline read(XMLStreamReader xml) throws XMLStreamException {
        var id = "";
        var name = "";
        var steps = new ArrayList<Step>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !BPMN.equals(xml.getNamespaceURI())) {
                continue;
            }
            if (xml.getLocalName().equals("process") && id.isEmpty()) {
                id = attribute(xml, "id").orElse("");
                name = attribute(xml, "name").orElse(id);
            }
            Kind.named(xml.getLocalName()).ifPresent(kind -> steps.add(step(xml, kind)));
        }
        return new ModelOutline(id, name, List.copyOf(steps));
    }

    private static Step step(XMLStreamReader xml, Kind kind) {
        var id = attribute(xml, "id").orElse("");
        return new Step(id, attribute(xml, "name").orElse(id), kind, attribute(xml, "calledElement"));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
