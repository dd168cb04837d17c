package de.amtsweg.workflow.camunda;

import java.util.Set;
import org.w3c.dom.Element;

/** One process per file, named like it; one way to begin; every decision knows where to go when nothing fits. */
class ShapeRule implements BpmnRule {
    private static final Set<String> EVENTS = Set.of(
            "timerEventDefinition",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "signalEventDefinition",
            "conditionalEventDefinition");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        var processes = model.all("process");
        if (processes.size() != 1) {
            complaints.add(
                    "",
                    "Die Datei enthält " + processes.size() + " Prozesse.",
                    "Zeichnen Sie genau einen Prozess je Datei.");
        }
        processes.forEach(process -> checkProcess(model, process, complaints));
        model.all("exclusiveGateway").forEach(gateway -> checkGateway(model, gateway, complaints));
        model.all("inclusiveGateway").forEach(gateway -> checkGateway(model, gateway, complaints));
        model.all("timeCycle").forEach(cycle -> checkCycle(cycle, complaints));
        model.all("multiInstanceLoopCharacteristics").forEach(loop -> checkLoop(loop, complaints));
    }

    private static void checkProcess(BpmnFile model, Element process, Complaints complaints) {
        var id = process.getAttribute("id");
        if (!id.equals(model.key())) {
            complaints.add(
                    process,
                    "Der Prozess heißt „" + id + "“.",
                    "Geben Sie ihm die Kennung „" + model.key() + "“ wie der Datei.");
        }
        if (BpmnFile.camunda(process, "historyTimeToLive").isBlank()) {
            complaints.add(
                    process,
                    "Es fehlt, wie lange der Verlauf aufbewahrt wird.",
                    "Tragen Sie camunda:historyTimeToLive ein, zum Beispiel P180D.");
        }
        if (!process.getAttribute("isExecutable").equals("true")) {
            complaints.add(
                    process,
                    "Der Prozess ist nicht als ausführbar gekennzeichnet.",
                    "Setzen Sie isExecutable auf true.");
        }
        var starts = ModelXml.children(process).stream()
                .filter(child -> "startEvent".equals(child.getLocalName()))
                .toList();
        if (starts.size() != 1 || EVENTS.stream().anyMatch(event -> BpmnFile.has(starts.getFirst(), event))) {
            complaints.add(
                    process,
                    "Der Prozess hat nicht genau ein einfaches Startereignis.",
                    "Beginnen Sie mit einem Startereignis ohne Zeit und Nachricht: Der Eingang startet den Prozess.");
        }
    }

    private static void checkGateway(BpmnFile model, Element gateway, Complaints complaints) {
        var flows = model.flowsFrom(gateway);
        if (flows.size() < 2) {
            return;
        }
        var standard = gateway.getAttribute("default");
        if (flows.stream().noneMatch(flow -> flow.getAttribute("id").equals(standard))) {
            complaints.add(
                    gateway,
                    "Die Verzweigung hat keinen Standardfluss.",
                    "Kennzeichnen Sie den Weg, der gilt, wenn keine Bedingung passt.");
        }
        flows.stream()
                .filter(flow -> !flow.getAttribute("id").equals(standard))
                .filter(flow -> !BpmnFile.has(flow, "conditionExpression"))
                .forEach(flow -> complaints.add(
                        flow,
                        "Diesem Weg fehlt die Bedingung.",
                        "Schreiben Sie sie, zum Beispiel ${clerk.ergebnis == 'bestaetigen'}."));
    }

    private static void checkCycle(Element cycle, Complaints complaints) {
        if (!cycle.getTextContent().strip().matches("R[1-9]\\d?/P.+")) {
            complaints.add(cycle, "Die Wiederholung hat kein Ende.", "Schreiben Sie, wie oft: zum Beispiel R3/P7D.");
        }
    }

    private static void checkLoop(Element loop, Complaints complaints) {
        if (!BpmnFile.has(loop, "loopCardinality")) {
            complaints.add(
                    loop, "Die Wiederholung sagt nicht, wie oft.", "Tragen Sie die Anzahl ein (loopCardinality).");
        }
    }
}
