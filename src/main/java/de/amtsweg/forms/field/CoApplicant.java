package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.EmailAddress;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Invitee;
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

/**
 * Somebody who applies together with the applicant and confirms it through a link of their own. Who has no mail address
 * confirms on paper or at the counter.
 */
@Component
class CoApplicant implements FieldType {
    private static final String PERSON = "name";
    private static final String EMAIL = "email";

    @Override
    public String name() {
        return "co-applicant";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(
                Slot.part(PERSON, "fields.co-applicant.name", "", PersonName.LONGEST, field.required()),
                Slot.part(EMAIL, "fields.co-applicant.email", "", EmailAddress.LONGEST, false));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var answer = new LinkedHashMap<String, Object>();
        for (var part : answerParts()) {
            var text = typed.text(part).replaceAll(" {2,}", " ");
            if (!text.isEmpty()) {
                answer.put(part, text);
            }
        }
        return answer.isEmpty() ? Reading.blank() : Reading.of(answer);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var answer = Whereabouts.parts(map, answerParts());
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var complaints = new ArrayList<Complaint>();
        var name = text(value, PERSON);
        if (name.isEmpty()) {
            complaints.add(Complaint.about(PERSON, "fields.co-applicant.name-missing"));
        } else {
            PersonName.problem(name, PersonName.LONGEST).stream()
                    .map(problem -> new Complaint(PERSON, problem.key(), problem.arguments(), false))
                    .forEach(complaints::add);
        }
        var email = text(value, EMAIL);
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            complaints.add(Complaint.about(EMAIL, "fields.email"));
        }
        return complaints;
    }

    @Override
    public List<Complaint> missing(Field field, Scope scope) {
        return List.of(Complaint.about(PERSON, "fields.co-applicant.name-missing"));
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Whereabouts.typed((Map<?, ?>) value, answerParts());
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        var email = text(value, EMAIL);
        return email.isEmpty() ? text(value, PERSON) : text(value, PERSON) + "\n" + email;
    }

    @Override
    public boolean asksForInvitees() {
        return true;
    }

    @Override
    public Optional<Invitee> invitee(Object value) {
        return restore(value)
                .map(answer -> new Invitee(
                        text(answer, PERSON), Optional.of(text(answer, EMAIL)).filter(email -> !email.isEmpty())));
    }

    @Override
    public List<String> answerParts() {
        return List.of(PERSON, EMAIL);
    }

    private static String text(Object value, String part) {
        return Whereabouts.text((Map<?, ?>) value, part);
    }
}
