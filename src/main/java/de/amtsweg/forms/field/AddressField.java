package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A postal address; one in Germany gets the official key of its place when that is known. */
@Component
class AddressField implements FieldType {
    private static final String STREET = "strasse";
    private static final String NUMBER = "hausnummer";
    private static final String EXTRA = "zusatz";
    private static final String COUNTRY = "land";
    private static final List<String> TYPED =
            List.of(STREET, NUMBER, EXTRA, Whereabouts.ZIP, Whereabouts.TOWN, COUNTRY);

    private final Gazetteer gazetteer;

    AddressField(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        boolean required = field.required();
        boolean autofill = !scope.inRow();
        var slots = new ArrayList<Slot>();
        slots.add(Slot.part(STREET, "fields.address.street", autofill ? "address-line1" : "", 100, required));
        slots.add(Slot.part(NUMBER, "fields.address.number", "", 20, required));
        slots.add(Slot.part(EXTRA, "fields.address.extra", autofill ? "address-line2" : "", 100, false));
        slots.add(Slot.part(Whereabouts.ZIP, "fields.address.zip", autofill ? "postal-code" : "", 20, required));
        slots.add(Slot.part(Whereabouts.TOWN, "fields.address.town", autofill ? "address-level2" : "", 100, required));
        if (field.property("country").isEmpty()) {
            slots.add(Slot.part(COUNTRY, "fields.address.country", autofill ? "country" : "", 10, required)
                    .choosing(Countries.in(scope.locale())));
        }
        return slots;
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var answer = new LinkedHashMap<String, Object>();
        for (var part : TYPED) {
            if (!typed.text(part).isEmpty() && !part.equals(COUNTRY)) {
                answer.put(part, typed.text(part));
            }
        }
        if (answer.isEmpty()) {
            return Reading.blank();
        }
        var country = typed.text(COUNTRY).isEmpty() ? Countries.GERMANY : typed.text(COUNTRY);
        answer.put(COUNTRY, field.property("country").orElse(country));
        return Reading.of(keyed(answer));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var answer = Whereabouts.parts(map, answerParts());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        answer.putIfAbsent(COUNTRY, Countries.GERMANY);
        return Optional.of(keyed(answer));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var answer = (Map<?, ?>) value;
        var complaints = new ArrayList<Complaint>();
        boolean german = Countries.GERMANY.equals(answer.get(COUNTRY));
        if (Whereabouts.text(answer, STREET).isEmpty()) {
            complaints.add(Complaint.about(STREET, "fields.address.street-missing"));
        }
        if (german && Whereabouts.text(answer, NUMBER).isEmpty()) {
            complaints.add(Complaint.about(NUMBER, "fields.address.number-missing"));
        }
        if (german && !Whereabouts.isGermanZip(Whereabouts.text(answer, Whereabouts.ZIP))) {
            complaints.add(Complaint.about(Whereabouts.ZIP, "fields.address.zip-wrong"));
        }
        if (Whereabouts.text(answer, Whereabouts.TOWN).isEmpty()) {
            complaints.add(Complaint.about(Whereabouts.TOWN, "fields.address.town-missing"));
        }
        if (!Countries.exists(Whereabouts.text(answer, COUNTRY))) {
            complaints.add(Complaint.about(COUNTRY, "fields.not-offered"));
        }
        return complaints;
    }

    @Override
    public List<Complaint> missing(Field field, Scope scope) {
        return check(field, Map.of(COUNTRY, Countries.GERMANY), scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Whereabouts.typed((Map<?, ?>) value, TYPED);
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return String.join(", ", lines((Map<?, ?>) value, scope));
    }

    /** As it is written on an envelope. */
    @Override
    public String copy(Field field, Object value, Scope scope) {
        return String.join("\n", lines((Map<?, ?>) value, scope));
    }

    @Override
    public List<String> answerParts() {
        return List.of(STREET, NUMBER, EXTRA, Whereabouts.ZIP, Whereabouts.TOWN, COUNTRY, Whereabouts.ARS);
    }

    private Map<String, Object> keyed(Map<String, Object> answer) {
        if (Countries.GERMANY.equals(answer.get(COUNTRY))) {
            return Whereabouts.withKey(gazetteer, answer);
        }
        var abroad = new LinkedHashMap<>(answer);
        abroad.remove(Whereabouts.ARS);
        return abroad;
    }

    private static List<String> lines(Map<?, ?> answer, Scope scope) {
        var lines = new ArrayList<String>();
        lines.add(Whereabouts.line(Whereabouts.text(answer, STREET), Whereabouts.text(answer, NUMBER)));
        lines.add(Whereabouts.text(answer, EXTRA));
        lines.add(Whereabouts.line(
                Whereabouts.text(answer, Whereabouts.ZIP), Whereabouts.text(answer, Whereabouts.TOWN)));
        if (!Countries.GERMANY.equals(answer.get(COUNTRY))) {
            lines.add(Countries.name(Whereabouts.text(answer, COUNTRY), scope.locale()));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}
