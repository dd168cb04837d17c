package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A name of a natural person, in the letters German registers know. */
@Component
class PersonName implements FieldType {
    static final int LONGEST = 120;

    /** The answer of people who have no such name; nobody is called so, since the sign occurs in no name. */
    private static final String NONE = "–";

    private static final String WITHOUT = "ohne";
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
        var name = Slot.single(field, autofill, "", longest(field, scope));
        return isDispensable(field, scope)
                ? List.of(name, Slot.part(WITHOUT, "fields.person-name.without", "", 10, false))
                : List.of(name);
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        var line = new BlankForm.Lines("", 1);
        return isDispensable(field, scope)
                ? List.of(line, new BlankForm.Ticks(List.of(scope.message("fields.person-name.without")), false))
                : List.of(line);
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("").replaceAll(" {2,}", " ");
        if (typed.text(WITHOUT).equals("true")) {
            return text.isEmpty() ? Reading.of(NONE) : Reading.wrong(Complaint.of("fields.person-name.both"));
        }
        return text.isEmpty() ? Reading.blank() : Reading.of(text);
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var name = value.toString();
        if (name.equals(NONE) && isDispensable(field, scope)) {
            return List.of();
        }
        return problem(name, longest(field, scope)).stream().toList();
    }

    /** What keeps a text from being somebody's name. */
    static Optional<Complaint> problem(String name, int longest) {
        if (name.codePointCount(0, name.length()) > longest) {
            return Optional.of(Complaint.of("fields.too-long", longest));
        }
        var foreign = Din91379.firstForeign(name);
        if (foreign.isPresent()) {
            int sign = foreign.get().codePointAt(0);
            boolean otherScript =
                    Character.isLetter(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
            return Optional.of(
                    otherScript
                            ? Complaint.of("fields.person-name.script")
                            : Complaint.of("fields.person-name.sign", foreign.get()));
        }
        return Din91379.hasLetter(name) ? Optional.empty() : Optional.of(Complaint.of("fields.person-name.no-letter"));
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return value.equals(NONE) ? Map.of(WITHOUT, List.of("true")) : Map.of("", List.of(value.toString()));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return value.equals(NONE) ? scope.message("fields.person-name.none") : value.toString();
    }

    private static int longest(Field field, Scope scope) {
        return field.number("maxLength", scope).map(BigDecimal::intValue).orElse(LONGEST);
    }

    /** Whether people may say that they have no such name: many have one name only. */
    private static boolean isDispensable(Field field, Scope scope) {
        return field.isTrue("mononym", scope);
    }
}
