package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.List;
import java.util.Set;

/** What every element of a schema has to keep to, whatever its type. */
final class FieldInspection {
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final List<FormProblem> problems;

    FieldInspection(List<FormProblem> problems) {
        this.problems = problems;
    }

    void inspect(Field field, boolean inRow) {
        var kind = field.type().kind();
        if (kind == Kind.INPUT && !field.hasLabel()) {
            problem(
                    field,
                    "Die Frage hat keine Beschriftung.",
                    "Geben Sie ihr ein Label: Vorlesegeräte und Fehlermeldungen brauchen es.");
        }
        if (inRow && !field.type().fileInputs(field).isEmpty()) {
            problem(
                    field,
                    "Nachweise in einer Liste gibt es nicht.",
                    "Legen Sie den Nachweis außerhalb der Liste auf die Seite.");
        }
        if (kind == Kind.COMPUTED && field.formula("expression").isEmpty()) {
            problem(field, "Es fehlt, was berechnet wird.", "Schreiben Sie „expression“ als FEEL, beginnend mit „=“.");
        }
        if (field.property("mask").isPresent() && field.mask().isEmpty()) {
            problem(
                    field,
                    "amtsweg.mask ist nicht lesbar.",
                    "Schreiben Sie, wie viele Zeichen am Ende zu sehen sind: eine Zahl von 0 bis 10.");
        }
        if (!TRUTHS.contains(field.property("search").orElse("false"))) {
            problem(field, "amtsweg.search ist nicht lesbar.", "Schreiben Sie „true“, oder löschen Sie es.");
        }
        if (field.offered().size() > Choices.MOST) {
            problem(
                    field,
                    "Es stehen mehr als " + Choices.MOST + " Möglichkeiten zur Wahl.",
                    "Fragen Sie vorher etwas, das die Auswahl verkleinert, oder nehmen Sie ein Textfeld.");
        }
        field.type().inspect(field, problems::add);
    }

    private void problem(Field field, String problem, String remedy) {
        problems.add(field.problem(problem, remedy));
    }
}
