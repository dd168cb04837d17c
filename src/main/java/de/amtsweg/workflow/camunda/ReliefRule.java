package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.Messages;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Where a fee is fixed, the model says how somebody learns that a clerk has reduced or waived it. */
class ReliefRule implements BpmnRule {
    private static final String FIXES_FEE = "${fixFee}";

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        if (hears(model)) {
            return;
        }
        model.flowNodes().stream()
                .filter(node -> BpmnFile.camunda(node, "delegateExpression").equals(FIXES_FEE))
                .forEach(node -> complaints.add(
                        node,
                        "Das Modell setzt eine Gebühr fest, teilt aber nicht mit, wenn sie ermäßigt oder erlassen wird.",
                        "Zeichnen Sie einen nicht unterbrechenden Ereignis-Teilprozess, der mit der Nachricht „"
                                + Messages.FEE_RELIEVED + "“ beginnt und den Baustein announceRelief aufruft."));
    }

    private static boolean hears(BpmnFile model) {
        Set<String> messages = model.all("message").stream()
                .filter(message -> message.getAttribute("name").equals(Messages.FEE_RELIEVED))
                .map(message -> message.getAttribute("id"))
                .collect(Collectors.toSet());
        return model.all("messageEventDefinition").stream()
                .map((Element event) -> event.getAttribute("messageRef"))
                .anyMatch(messages::contains);
    }
}
