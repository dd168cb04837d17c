package de.amtsweg.workflow.camunda;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Ids are chosen, because journals, scenarios and people refer to them; labels are written for people. */
class NamingRule implements BpmnRule {
    private static final Pattern GENERATED = Pattern.compile(
            "(?:Activity|Event|Gateway|Flow|Process|Task|Participant|StartEvent|EndEvent|Message|Error|SequenceFlow|"
                    + "ExclusiveGateway|ServiceTask|UserTask|IntermediateCatchEvent|BoundaryEvent)_[0-9a-z]{5,8}");
    private static final Pattern NUMBERED = Pattern.compile("(?:StartEvent|EndEvent|Process|Task|Gateway)_\\d+");
    private static final Set<String> WITHOUT_LABEL = Set.of("parallelGateway", "eventBasedGateway", "inclusiveGateway");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        model.all("process").forEach(process -> {
            checkId(process, complaints);
            checkLabel(process, complaints);
        });
        model.all("sequenceFlow").forEach(flow -> checkId(flow, complaints));
        for (Element node : model.flowNodes()) {
            checkId(node, complaints);
            if (!WITHOUT_LABEL.contains(node.getLocalName()) && !isJoin(model, node)) {
                checkLabel(node, complaints);
            }
        }
    }

    private static boolean isJoin(BpmnFile model, Element node) {
        return node.getLocalName().equals("exclusiveGateway")
                && model.flowsFrom(node).size() <= 1;
    }

    private static void checkId(Element element, Complaints complaints) {
        var id = element.getAttribute("id");
        if (id.isEmpty()
                || GENERATED.matcher(id).matches()
                || NUMBERED.matcher(id).matches()) {
            complaints.add(
                    element,
                    "Die Kennung „" + id + "“ ist nicht gewählt, sondern erzeugt.",
                    "Geben Sie eine sprechende englische Kennung, zum Beispiel CheckNotice.");
        }
    }

    private static void checkLabel(Element element, Complaints complaints) {
        if (element.getAttribute("name").isBlank()) {
            complaints.add(element, "Die Beschriftung fehlt.", "Beschriften Sie das Element auf Deutsch.");
        }
    }
}
