package de.amtsweg.forms.field;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.FormProblem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at limits a schema writes as numbers; what is computed shows itself only with the answers. */
final class Limits {
    private Limits() {}

    /** Refuses what is neither a number nor FEEL: nobody would notice that it limits nothing. */
    static void inspect(Field field, Consumer<FormProblem> problems, String... names) {
        for (var name : names) {
            if (field.property(name).isPresent()
                    && field.formula(name).isEmpty()
                    && written(field, name).isEmpty()) {
                problems.accept(field.problem(
                        name + " ist keine Zahl.", "Schreiben Sie eine Zahl mit Punkt, oder FEEL beginnend mit „=“."));
            }
        }
    }

    static void inspectOrder(Field field, Consumer<FormProblem> problems, String least, String most) {
        var from = written(field, least);
        var to = written(field, most);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            problems.accept(field.problem(least + " ist größer als " + most + ".", "Tauschen Sie die beiden Zahlen."));
        }
    }

    static Optional<BigDecimal> written(Field field, String name) {
        return field.formula(name).isPresent()
                ? Optional.empty()
                : field.property(name).flatMap(NumberText::stored);
    }
}
