package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The licence plate of a German vehicle, kept as it is written in the papers: {@code M-AB 123E}. */
@Component
class LicencePlate implements FieldType {
    private static final int LONGEST = 30;
    private static final int MOST_SIGNS = 8;
    private static final Pattern WRITTEN =
            Pattern.compile("([A-ZÄÖÜ]{1,3})[ :-]+([A-Z]{1,2})[ -]*([1-9][0-9]{0,3}) ?([EH]?)");

    /** Red plates, short-term plates and those of vintage cars have a number only, which begins with a nought. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("([A-ZÄÖÜ]{1,3})[ :-]*(0[34567][0-9]{2,4})");

    private static final Pattern ARMED_FORCES = Pattern.compile("Y[ :-]*([1-9][0-9]{2,5})");
    private static final Pattern RUN_TOGETHER = Pattern.compile("[A-ZÄÖÜ]{2,5} *[1-9][0-9]{0,3} *[EH]?");

    @Override
    public String name() {
        return "licence-plate";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("")
                .toUpperCase(Locale.GERMAN)
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("[•·.]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        return text.isEmpty() ? Reading.blank() : Reading.of(normalised(text).orElse(text));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var plate = value.toString();
        if (RUN_TOGETHER.matcher(plate).matches()) {
            return List.of(Complaint.rule("fields.licence-plate.hyphen"));
        }
        if (normalised(plate).isEmpty()) {
            return List.of(Complaint.rule("fields.licence-plate"));
        }
        long signs = plate.chars().filter(Character::isLetterOrDigit).count();
        return signs > MOST_SIGNS ? List.of(Complaint.rule("fields.licence-plate.long", MOST_SIGNS)) : List.of();
    }

    private static Optional<String> normalised(String text) {
        return written(WRITTEN, text)
                .map(plate -> plate.group(1) + "-" + plate.group(2) + " " + plate.group(3) + plate.group(4))
                .or(() -> written(NUMBER_ONLY, text).map(plate -> plate.group(1) + "-" + plate.group(2)))
                .or(() -> written(ARMED_FORCES, text).map(plate -> "Y-" + plate.group(1)));
    }

    private static Optional<Matcher> written(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }
}
