package de.amtsweg.workflow.camunda;

import static de.amtsweg.workflow.camunda.ModelXml.CAMUNDA;

import java.util.List;
import org.w3c.dom.Element;

/** Whoever says which way a document must take names one that exists. */
class WayRule implements BpmnRule {
    private static final String REQUIRED_WAY = "requiredWay";
    private static final List<String> WAYS = List.of("any", "letter", "service", "counter");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element call : model.all("callActivity")) {
            for (Element mapping : ModelXml.all(call, CAMUNDA, "in")) {
                var value = mapping.getAttribute("sourceExpression").strip();
                if (mapping.getAttribute("target").equals(REQUIRED_WAY)
                        && !value.isEmpty()
                        && !value.contains("${")
                        && !WAYS.contains(value)) {
                    complaints.add(
                            mapping,
                            "Den Zustellweg „" + value + "“ gibt es nicht.",
                            "Tragen Sie für requiredWay ein: any (wie gewünscht), letter (Brief), service (förmliche"
                                    + " Zustellung) oder counter (Abholung im Amt).");
                }
            }
        }
    }
}
