package de.amtsweg.workflow.camunda;

import static de.amtsweg.workflow.camunda.ModelXml.CAMUNDA;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a model refers to exists in its package, and is kept with it for as long as an application runs. */
class ReferenceRule implements BpmnRule {
    /** The property of a task that names the notices to look at beforehand. */
    static final String PREVIEW = "preview";

    private static final Set<String> ROLES = Set.of("CLERK", "HEAD");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        model.all("callActivity").forEach(call -> checkCall(model, call, complaints));
        model.all("businessRuleTask").forEach(task -> checkDecision(model, task, complaints));
        model.all("userTask").forEach(task -> checkTask(model, task, complaints));
        model.all("receiveTask").forEach(task -> checkMessage(model, task, complaints));
        model.all("messageEventDefinition").forEach(event -> {
            if (BpmnFile.camunda(event, "delegateExpression").isEmpty()) {
                checkMessage(model, event, complaints);
            }
        });
    }

    private static void checkCall(BpmnFile model, Element call, Complaints complaints) {
        var part = call.getAttribute("calledElement");
        if (!model.surroundings().hasPart(part)) {
            complaints.add(
                    call,
                    "Der aufgerufene Teil „" + part + "“ ist nicht bekannt.",
                    "Es gibt: " + String.join(", ", model.surroundings().parts()) + ".");
        }
        checkBinding(call, "calledElementBinding", complaints);
        for (Element mapping : ModelXml.all(call, CAMUNDA, "*")) {
            if (mapping.getAttribute("variables").equals("all")) {
                complaints.add(
                        mapping,
                        "Der Aufruf gibt alle Variablen weiter.",
                        "Nennen Sie die Variablen einzeln, die der Teil braucht.");
            }
        }
    }

    private static void checkBinding(Element element, String attribute, Complaints complaints) {
        var binding = BpmnFile.camunda(element, attribute);
        if (!binding.isEmpty() && !binding.equals("deployment")) {
            complaints.add(
                    element,
                    "Die Bindung „" + binding + "“ könnte laufenden Vorgängen einen anderen Stand unterschieben.",
                    "Setzen Sie die Bindung auf deployment.");
        }
    }

    private static void checkDecision(BpmnFile model, Element task, Complaints complaints) {
        checkBinding(task, "decisionRefBinding", complaints);
        var table = BpmnFile.camunda(task, "decisionRef");
        if (table.isEmpty() && BpmnFile.camunda(task, "delegateExpression").isEmpty()) {
            complaints.add(task, "Die Regel nennt keine Entscheidungstabelle.", tables(model));
        }
        if (!table.isEmpty()
                && !table.contains("${")
                && !model.surroundings().tables().contains(table)) {
            complaints.add(task, "Die Entscheidungstabelle „" + table + "“ gibt es nicht.", tables(model));
        }
    }

    static String tables(BpmnFile model) {
        return "Es gibt: " + String.join(", ", model.surroundings().tables()) + ".";
    }

    private static void checkTask(BpmnFile model, Element task, Complaints complaints) {
        var form = BpmnFile.camunda(task, "formKey");
        if (!form.isEmpty() && !model.surroundings().hasForm(form)) {
            complaints.add(
                    task,
                    "Das Formular „" + form + "“ gibt es nicht.",
                    "Es gibt: " + String.join(", ", model.surroundings().forms()) + ".");
        }
        BpmnFile.property(task, PREVIEW).map(ReferenceRule::templates).orElse(List.of()).stream()
                .filter(template -> !model.surroundings().notices().contains(template))
                .forEach(template -> complaints.add(
                        task,
                        "Die Vorlage „" + template + "“ für die Vorschau gibt es nicht.",
                        "Es gibt: " + String.join(", ", model.surroundings().notices()) + "."));
        var groups = BpmnFile.camunda(task, "candidateGroups");
        if (groups.isBlank()
                || !Arrays.stream(groups.split(",")).map(String::strip).allMatch(ROLES::contains)) {
            complaints.add(
                    task,
                    "Es ist nicht klar, wer die Aufgabe bearbeitet.",
                    "Tragen Sie als candidateGroups CLERK (Sachbearbeitung) oder HEAD (Leitung) ein.");
        }
    }

    /** Names with commas between them. */
    static List<String> templates(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void checkMessage(BpmnFile model, Element wait, Complaints complaints) {
        var name = model.byId(wait.getAttribute("messageRef"))
                .map(message -> message.getAttribute("name"))
                .orElse("");
        if (name.isBlank() || name.contains("{")) {
            complaints.add(
                    wait,
                    "Die Nachricht hat keinen festen Namen.",
                    "Wählen Sie eine Nachricht, zum Beispiel PaymentConfirmed.");
        }
    }
}
