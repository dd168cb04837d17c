package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Slot.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A country or, with the property {@code amtsweg.nationality}, a nationality. */
@Component
class Country implements FieldType {
    private static final String STATELESS = "staatenlos";
    private static final String UNCLEAR = "ungeklaert";

    @Override
    public String name() {
        return "country";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", 20).choosing(choices(field, scope)));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return choices(field, scope).stream().anyMatch(choice -> choice.value().equals(value))
                ? List.of()
                : List.of(Complaint.of("fields.not-offered"));
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.required.choice";
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return choices(field, scope).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }

    /** Whether people and not places are asked for. */
    boolean nationality(Field field, Scope scope) {
        return field.isTrue("nationality", scope);
    }

    private List<Choice> choices(Field field, Scope scope) {
        return nationality(field, scope) ? nationalities(scope) : Countries.in(scope.locale());
    }

    private static List<Choice> nationalities(Scope scope) {
        var choices = new ArrayList<>(Countries.in(scope.locale()));
        choices.add(new Choice(STATELESS, scope.message("fields.country.stateless"), ""));
        choices.add(new Choice(UNCLEAR, scope.message("fields.country.unclear"), ""));
        return choices;
    }
}
