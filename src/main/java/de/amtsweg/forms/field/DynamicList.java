package de.amtsweg.forms.field;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Rows that can be added and removed. */
@Component
class DynamicList implements FieldType {
    @Override
    public String name() {
        return "dynamiclist";
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "min", "max", "defaultRepetitions");
        Limits.inspectOrder(field, problems, "min", "max");
        if (field.property("isRepeating").filter("false"::equals).isPresent()) {
            problems.accept(field.problem(
                    "Die Liste wiederholt sich nicht (isRepeating = false).",
                    "Nehmen Sie eine Gruppe (group) mit demselben path."));
        }
    }
}
