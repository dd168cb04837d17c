package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * A tax number (Steuernummer). With the property {@code amtsweg.state} the answer has the thirteen digits that are the same
 * in all of Germany; without it nobody can tell which state's writing it is, and it stays as it was written.
 */
@Component
class TaxNumber implements FieldType {
    private static final int LONGEST = 30;

    @Override
    public String name() {
        return "tax-number";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        if (field.formula("state").isEmpty()
                && field.property("state").isPresent()
                && TaxNumberOfState.of(field.property("state").get()).isEmpty()) {
            problems.accept(field.problem(
                    "amtsweg.state ist kein Land.", "Nehmen Sie das Kürzel, zum Beispiel NW, oder FEEL."));
        }
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("").replaceAll("\\s*[/ .-]\\s*", "/");
        if (text.isEmpty()) {
            return Reading.blank();
        }
        var digits = text.replace("/", "");
        return Reading.of(TaxNumberOfState.of(String.valueOf(field.setting("state", scope)))
                .flatMap(state -> state.nationwide(digits))
                .or(() -> TaxNumberOfState.nationwideAlready(digits))
                .orElse(text));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var digits = value.toString().replace("/", "");
        if (!digits.matches("[0-9]+")) {
            return List.of(Complaint.rule("fields.tax-number"));
        }
        var state = TaxNumberOfState.of(String.valueOf(field.setting("state", scope)));
        if (state.isPresent()) {
            return state.get().owns(digits)
                    ? List.of()
                    : List.of(Complaint.rule(
                            "fields.tax-number.state", state.get().example()));
        }
        boolean known = TaxNumberOfState.nationwideAlready(digits).isPresent();
        boolean local = digits.length() == 10 || digits.length() == 11;
        return known || local ? List.of() : List.of(Complaint.rule("fields.tax-number.length", digits.length()));
    }
}
