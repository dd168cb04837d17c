package de.amtsweg.workflow.camunda;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What a rule task keeps in a variable is stored; so the table it asks must not hand out answers. */
class DecisionOutputRule implements BpmnRule {
    private static final Pattern PERSONAL = Pattern.compile("(?<![\\w.])(form|clerk)\\s*[.\\[]");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element task : model.all("businessRuleTask")) {
            var table = BpmnFile.camunda(task, "decisionRef");
            if (!BpmnFile.camunda(task, "resultVariable").isEmpty() && handsOutAnswers(model, table)) {
                complaints.add(
                        task,
                        "Die Tabelle „" + table + "“ gibt Angaben aus form oder clerk aus; sie würden gespeichert.",
                        "Geben Sie nur feste Werte aus, oder lassen Sie einen Baustein die Tabelle fragen.");
            }
        }
    }

    private static boolean handsOutAnswers(BpmnFile model, String table) {
        return List.of(model.surroundings().own(), model.surroundings().sharedParts()).stream()
                .flatMap(files -> files.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".dmn"))
                .flatMap(file -> decision(file.getValue(), table).stream())
                .flatMap(decision -> ModelXml.all(decision, "*", "outputEntry").stream())
                .anyMatch(output -> PERSONAL.matcher(output.getTextContent()).find());
    }

    private static Optional<Element> decision(byte[] xml, String table) {
        try {
            return ModelXml.all(ModelXml.read(xml).getDocumentElement(), "*", "decision").stream()
                    .filter(decision -> decision.getAttribute("id").equals(table) || table.contains("${"))
                    .findFirst();
        } catch (ModelXml.Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
