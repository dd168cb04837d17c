package de.amtsweg.workflow.camunda;

import static de.amtsweg.workflow.camunda.ModelXml.BPMN;
import static de.amtsweg.workflow.camunda.ModelXml.CAMUNDA;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Models are written with the words listed here. Whatever else the engine would understand (scripts, class names,
 * connectors, external tasks, listeners) is refused without having to be known.
 */
class VocabularyRule implements BpmnRule {
    /** The engine reads it as if it were Camunda's. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> BESIDE_STEPS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "message",
            "error",
            "escalation",
            "sequenceFlow",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "laneSet",
            "lane",
            "flowNodeRef",
            "collaboration",
            "participant",
            "messageFlow",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "delegateExpression",
            "formKey",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "calledElementBinding",
            "decisionRef",
            "decisionRefBinding",
            "resultVariable",
            "mapDecisionResult",
            "errorCodeVariable",
            "errorMessageVariable",
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final Set<String> CAMUNDA_ELEMENTS =
            Set.of("properties", "property", "inputOutput", "inputParameter", "outputParameter", "in", "out");

    /** Why the commonest foreign words are foreign. */
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("scriptTask", "Skripte sind nicht erlaubt."),
            Map.entry("script", "Skripte sind nicht erlaubt."),
            Map.entry("class", "Java-Klassen dürfen nicht genannt werden."),
            Map.entry("variableMappingClass", "Java-Klassen dürfen nicht genannt werden."),
            Map.entry("formHandlerClass", "Java-Klassen dürfen nicht genannt werden."),
            Map.entry("expression", "Aufrufe über „expression“ sind nicht erlaubt."),
            Map.entry("type", "Externe Aufgaben, Mail- und Shell-Aufgaben sind nicht erlaubt."),
            Map.entry("topic", "Externe Aufgaben sind nicht erlaubt."),
            Map.entry("connector", "Konnektoren sind nicht erlaubt."),
            Map.entry("executionListener", "Listener sind nicht erlaubt."),
            Map.entry("taskListener", "Listener sind nicht erlaubt."),
            Map.entry("collection", "Eine Sammlung würde gespeichert."),
            Map.entry("elementVariable", "Eine Elementvariable würde gespeichert."),
            Map.entry("asyncBefore", "Ob ein Schritt für sich läuft, weiß der Baustein selbst."),
            Map.entry("asyncAfter", "Ob ein Schritt für sich läuft, weiß der Baustein selbst."),
            Map.entry("async", "Ob ein Schritt für sich läuft, weiß der Baustein selbst."),
            Map.entry("exclusive", "Ob ein Schritt für sich läuft, weiß der Baustein selbst."),
            Map.entry("signalEventDefinition", "Signale erreichen auch fremde Vorgänge."),
            Map.entry("signal", "Signale erreichen auch fremde Vorgänge."),
            Map.entry("conditionalEventDefinition", "Bedingungsereignisse sind nicht erlaubt."));

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element element : model.everything()) {
            checkElement(element, complaints);
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                checkAttribute(element, (Attr) attributes.item(i), complaints);
            }
        }
    }

    private static void checkElement(Element element, Complaints complaints) {
        var name = String.valueOf(element.getLocalName());
        var namespace = String.valueOf(element.getNamespaceURI());
        boolean foreign = namespace.equals(ACTIVITI)
                || namespace.equals(BPMN) && !BpmnFile.FLOW_NODES.contains(name) && !BESIDE_STEPS.contains(name)
                || namespace.equals(CAMUNDA) && !CAMUNDA_ELEMENTS.contains(name);
        if (foreign) {
            refuse(element, name, complaints);
        }
    }

    private static void checkAttribute(Element element, Attr attribute, Complaints complaints) {
        var name = String.valueOf(attribute.getLocalName());
        var namespace = String.valueOf(attribute.getNamespaceURI());
        boolean language = attribute.getNamespaceURI() == null
                && (name.equals("language") || name.equals("scriptFormat") || name.equals("resource"));
        boolean foreign = namespace.equals(ACTIVITI)
                || namespace.equals(CAMUNDA) && !CAMUNDA_ATTRIBUTES.contains(name)
                || language
                || name.equals("expressionLanguage") && !attribute.getValue().endsWith("XPath");
        if (foreign) {
            refuse(element, language ? "script" : name, complaints);
        }
    }

    private static void refuse(Element element, String word, Complaints complaints) {
        complaints.add(
                element,
                WHY.getOrDefault(word, "„" + word + "“ gehört nicht zu dem, was Modelle verwenden dürfen."),
                "Entfernen Sie „" + word + "“ und nehmen Sie einen Baustein oder eine Entscheidungstabelle.");
    }
}
