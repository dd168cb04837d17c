package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.ProposedReasons;
import de.amtsweg.workflow.ProposedReasons.Place;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A table that proposes reasons says why and by which law, for a field the clerk form has. */
class ReasonRule implements BpmnRule {
    /** The property of a task: {@code table -> field}. */
    static final String REASONS = "reasons";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIXED_TEXT = Pattern.compile("\\s*\"[^\"]+\"\\s*");

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element task : model.all("userTask")) {
            BpmnFile.property(task, REASONS).ifPresent(written -> check(model, task, written, complaints));
        }
    }

    private static void check(BpmnFile model, Element task, String written, Complaints complaints) {
        var place = Place.of(written);
        if (place.isEmpty()) {
            complaints.add(
                    task,
                    "„" + written + "“ nennt nicht Tabelle und Feld.",
                    "Schreiben Sie zum Beispiel: gruende -> ablehnung.gruende.");
            return;
        }
        if (!hasField(model, BpmnFile.camunda(task, "formKey"), place.get().field())) {
            complaints.add(
                    task,
                    "Das Feld „" + place.get().field() + "“ für die Gründe gibt es in diesem Formular nicht.",
                    "Nennen Sie den Schlüssel eines mehrzeiligen Feldes.");
        }
        var table = decision(model, place.get().table());
        if (table.isEmpty()) {
            complaints.add(
                    task,
                    "Die Tabelle „" + place.get().table() + "“ mit den Gründen gibt es nicht.",
                    ReferenceRule.tables(model));
        }
        table.ifPresent(found -> checkTable(task, found, complaints));
    }

    private static void checkTable(Element task, Element table, Complaints complaints) {
        var names = ModelXml.all(table, "*", "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        int source = names.indexOf(ProposedReasons.SOURCE);
        if (source < 0 || !names.contains(ProposedReasons.WHY)) {
            complaints.add(
                    task,
                    "Die Tabelle mit den Gründen hat nicht die Spalten grund und rechtsgrundlage.",
                    "Geben Sie der Tabelle diese beiden Ausgaben.");
            return;
        }
        boolean everyRuleNamesItsLaw = ModelXml.all(table, "*", "rule").stream()
                .map(rule -> ModelXml.all(rule, "*", "outputEntry"))
                .allMatch(entries -> entries.size() > source
                        && FIXED_TEXT
                                .matcher(entries.get(source).getTextContent())
                                .matches());
        if (!everyRuleNamesItsLaw) {
            complaints.add(
                    task,
                    "Eine Regel mit Gründen nennt keine feste Rechtsgrundlage.",
                    "Schreiben Sie die Rechtsgrundlage in jede Regel, in Anführungszeichen.");
        }
    }

    private static boolean hasField(BpmnFile model, String form, String field) {
        return model.surroundings()
                .own()
                .file("forms/" + form + ".form")
                .filter(bytes -> keys(bytes).anyMatch(field::equals))
                .isPresent();
    }

    private static Stream<String> keys(byte[] form) {
        try {
            return JSON.readTree(form).findValuesAsString("key").stream();
        } catch (JacksonException reportedElsewhere) {
            return Stream.empty();
        }
    }

    private static Optional<Element> decision(BpmnFile model, String id) {
        return Stream.of(model.surroundings().own(), model.surroundings().sharedParts())
                .flatMap(files -> files.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".dmn"))
                .flatMap(file -> decisions(file.getValue()))
                .filter(decision -> decision.getAttribute("id").equals(id))
                .findFirst();
    }

    private static Stream<Element> decisions(byte[] xml) {
        try {
            return ModelXml.all(ModelXml.read(xml).getDocumentElement(), "*", "decision").stream();
        } catch (ModelXml.Unreadable reportedElsewhere) {
            return Stream.empty();
        }
    }
}
