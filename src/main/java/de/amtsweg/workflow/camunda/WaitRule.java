package de.amtsweg.workflow.camunda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Whoever waits for somebody outside knows until when, and the citizen reads what is being waited for. */
class WaitRule implements BpmnRule {
    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element wait : waits(model)) {
            if (gatewayBefore(model, wait).isEmpty() && !hasTimer(model, wait)) {
                complaints.add(
                        wait,
                        "Hier wird ohne Ende gewartet.",
                        "Hängen Sie ein Zeitereignis an, das sagt, wie es ohne Antwort weitergeht.");
            }
            if (!hasMilestone(model, wait)) {
                complaints.add(
                        wait,
                        "Der Meilenstein fehlt: Was lesen die Bürgerinnen und Bürger hier?",
                        "Tragen Sie die Eigenschaften milestone, milestone.en und turn ein.");
            }
        }
        model.all("userTask").stream()
                .filter(task -> BpmnFile.property(task, "milestone").isEmpty())
                .forEach(task -> complaints.add(
                        task,
                        "Der Meilenstein fehlt: Was lesen die Bürgerinnen und Bürger hier?",
                        "Tragen Sie die Eigenschaften milestone, milestone.en und turn ein."));
        model.flowNodes().stream()
                .filter(node -> BpmnFile.property(node, "milestone").isPresent())
                .forEach(node -> checkTurn(node, complaints));
    }

    private static void checkTurn(Element node, Complaints complaints) {
        var turn = BpmnFile.property(node, "turn").orElse("");
        if (!List.of("wir", "sie", "niemand").contains(turn)) {
            complaints.add(
                    node,
                    "Zum Meilenstein fehlt, wer am Zug ist.",
                    "Tragen Sie die Eigenschaft turn ein: wir, sie oder niemand.");
        }
    }

    private static List<Element> waits(BpmnFile model) {
        return Stream.of(
                        model.all("receiveTask").stream(),
                        model.all("intermediateCatchEvent").stream()
                                .filter(event -> BpmnFile.has(event, "messageEventDefinition")),
                        model.all("eventBasedGateway").stream())
                .flatMap(elements -> elements)
                .toList();
    }

    private static boolean hasTimer(BpmnFile model, Element wait) {
        boolean beside = wait.getLocalName().equals("eventBasedGateway")
                && model.flowsFrom(wait).stream()
                        .flatMap(flow -> model.byId(flow.getAttribute("targetRef")).stream())
                        .anyMatch(WaitRule::isTimer);
        return beside
                || model.boundaryEventsOf(wait).stream().anyMatch(WaitRule::isTimer)
                || BpmnFile.enclosing(wait)
                        .filter(around -> hasTimer(model, around))
                        .isPresent();
    }

    private static boolean isTimer(Element event) {
        return BpmnFile.has(event, "timerEventDefinition");
    }

    private static boolean hasMilestone(BpmnFile model, Element wait) {
        return BpmnFile.property(wait, "milestone").isPresent()
                || gatewayBefore(model, wait)
                        .flatMap(gateway -> BpmnFile.property(gateway, "milestone"))
                        .isPresent()
                || wait.getLocalName().equals("eventBasedGateway")
                        && model.flowsFrom(wait).stream()
                                .flatMap(flow -> model.byId(flow.getAttribute("targetRef")).stream())
                                .filter(event -> !isTimer(event))
                                .allMatch(event ->
                                        BpmnFile.property(event, "milestone").isPresent());
    }

    /** The event-based gateway whose timer counts for this event, too. */
    private static Optional<Element> gatewayBefore(BpmnFile model, Element wait) {
        return model.flowsTo(wait).stream()
                .flatMap(flow -> model.byId(flow.getAttribute("sourceRef")).stream())
                .filter(source -> "eventBasedGateway".equals(source.getLocalName()))
                .findFirst();
    }
}
