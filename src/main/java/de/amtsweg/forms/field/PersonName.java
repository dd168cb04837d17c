package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A name of a natural person, in the letters German registers know. */
@Component
class PersonName implements FieldType {
    private static final int LONGEST = 120;
    private static final Map<String, String> AUTOFILL = Map.of(
            "familienname", "family-name",
            "nachname", "family-name",
            "vorname", "given-name",
            "vornamen", "given-name",
            "name", "name");

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var key = field.path().substring(field.path().lastIndexOf('.') + 1);
        var autofill = scope.inRow() ? "" : AUTOFILL.getOrDefault(key, "");
        return List.of(Slot.single(field, autofill, "", field.whole("maxLength", LONGEST)));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("").replaceAll(" {2,}", " ");
        return text.isEmpty() ? Reading.blank() : Reading.of(text);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var name = value.toString();
        if (name.length() > field.whole("maxLength", LONGEST)) {
            return List.of(Complaint.of("fields.too-long", field.whole("maxLength", LONGEST)));
        }
        var foreign = Din91379.firstForeign(name);
        if (foreign.isPresent()) {
            int sign = foreign.get().codePointAt(0);
            boolean otherScript =
                    Character.isLetter(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
            return List.of(
                    otherScript
                            ? Complaint.of("fields.person-name.script")
                            : Complaint.of("fields.person-name.sign", foreign.get()));
        }
        return Din91379.hasLetter(name) ? List.of() : List.of(Complaint.of("fields.person-name.no-letter"));
    }
}
