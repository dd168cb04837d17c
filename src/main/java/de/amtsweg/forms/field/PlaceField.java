package de.amtsweg.forms.field;

import de.amtsweg.authority.Place;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A place alone: postal code and name; decides which authority is in charge. */
@Component
class PlaceField implements FieldType {
    private static final List<String> TYPED = List.of(Whereabouts.ZIP, Whereabouts.TOWN);

    private final Gazetteer gazetteer;

    PlaceField(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(
                Slot.part(
                                Whereabouts.ZIP,
                                "fields.address.zip",
                                scope.inRow() ? "" : "postal-code",
                                10,
                                field.required())
                        .numeric(),
                Slot.part(
                        Whereabouts.TOWN,
                        "fields.address.town",
                        scope.inRow() ? "" : "address-level2",
                        100,
                        field.required()));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var answer = new LinkedHashMap<String, Object>();
        TYPED.forEach(part -> {
            if (!typed.text(part).isEmpty()) {
                answer.put(part, typed.text(part));
            }
        });
        return answer.isEmpty() ? Reading.blank() : Reading.of(Whereabouts.withKey(gazetteer, answer));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var answer = Whereabouts.parts(map, answerParts());
        return answer.isEmpty() ? Optional.empty() : Optional.of(Whereabouts.withKey(gazetteer, answer));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var answer = (Map<?, ?>) value;
        var zip = Whereabouts.text(answer, Whereabouts.ZIP);
        var town = Whereabouts.text(answer, Whereabouts.TOWN);
        var complaints = new ArrayList<Complaint>();
        if (!Whereabouts.isGermanZip(zip)) {
            complaints.add(Complaint.about(Whereabouts.ZIP, "fields.address.zip-wrong"));
        }
        if (town.isEmpty()) {
            complaints.add(Complaint.about(Whereabouts.TOWN, "fields.address.town-missing"));
        }
        if (complaints.isEmpty() && Whereabouts.resolve(gazetteer, zip, town).isEmpty()) {
            var known = gazetteer.at(zip);
            // An unknown postal code is no mistake: somebody will find the authority by hand.
            if (!known.isEmpty()) {
                var names = known.stream().map(Place::name).distinct().collect(Collectors.joining(", "));
                complaints.add(Complaint.about(Whereabouts.TOWN, "fields.place.which", zip, names));
            }
        }
        return complaints;
    }

    @Override
    public List<Complaint> missing(Field field, Scope scope) {
        return check(field, Map.of(), scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Whereabouts.typed((Map<?, ?>) value, TYPED);
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        var answer = (Map<?, ?>) value;
        return Whereabouts.line(Whereabouts.text(answer, Whereabouts.ZIP), Whereabouts.text(answer, Whereabouts.TOWN));
    }

    @Override
    public List<String> answerParts() {
        return List.of(Whereabouts.ZIP, Whereabouts.TOWN, Whereabouts.ARS);
    }
}
