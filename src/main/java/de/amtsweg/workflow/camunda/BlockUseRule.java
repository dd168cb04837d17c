package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlocks;
import de.amtsweg.workflow.BuildingBlocks.Block;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Java is reached by the building blocks on the palette, and by nothing else. */
class BlockUseRule implements BpmnRule {
    private static final Set<String> WORKING = Set.of("serviceTask", "sendTask", "businessRuleTask");

    private final BuildingBlocks blocks;

    BlockUseRule(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element element : model.everything()) {
            var call = BpmnFile.camunda(element, "delegateExpression");
            var kind = String.valueOf(element.getLocalName());
            if (!call.isEmpty()) {
                checkCall(model, element, kind, call, complaints);
            } else if (kind.equals("serviceTask") || kind.equals("sendTask")) {
                complaints.add(element, "Der Schritt nennt keinen Baustein.", palette());
            }
        }
    }

    private void checkCall(BpmnFile model, Element element, String kind, String call, Complaints complaints) {
        var block = Blocks.in(blocks, call).filter(Block::forModels);
        if (block.isEmpty()) {
            complaints.add(element, "Den Baustein " + call + " gibt es nicht.", palette());
            return;
        }
        if (!WORKING.contains(kind)) {
            complaints.add(
                    element,
                    "Ein Baustein steht hier an der falschen Stelle.",
                    "Verwenden Sie ihn in einer Service-, Sende- oder Regelaufgabe.");
            return;
        }
        block.get().parameters().stream()
                .filter(parameter -> parameter.required()
                        && BpmnFile.input(element, parameter.name()).isEmpty())
                .forEach(parameter -> complaints.add(
                        element,
                        "Dem Baustein " + block.get().name() + " fehlt der Parameter „" + parameter.name() + "“ ("
                                + parameter.label() + ").",
                        "Tragen Sie ihn als Eingabe (inputParameter) ein."));
        checkTable(model, element, complaints);
    }

    private static void checkTable(BpmnFile model, Element element, Complaints complaints) {
        BpmnFile.input(element, "table")
                .map(table -> table.getTextContent().strip())
                .ifPresent(table -> {
                    if (!table.contains("${") && !model.surroundings().tables().contains(table)) {
                        complaints.add(
                                element,
                                "Die Entscheidungstabelle „" + table + "“ gibt es nicht.",
                                ReferenceRule.tables(model));
                    }
                });
    }

    private String palette() {
        return "Es gibt: " + blocks.palette().stream().map(Block::name).collect(Collectors.joining(", ")) + ".";
    }
}
