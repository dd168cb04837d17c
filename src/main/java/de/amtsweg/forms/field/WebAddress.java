package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An address on the web. */
@Component
class WebAddress implements FieldType {
    private static final int LONGEST = 500;

    @Override
    public String name() {
        return "url";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, scope.inRow() ? "" : "url", "url", LONGEST));
    }

    /** People write "www.beispiel.de"; it is kept as an address a browser can open. */
    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("");
        if (text.isEmpty()) {
            return Reading.blank();
        }
        return Reading.of(text.contains("://") ? text : "https://" + text);
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return isWebAddress(value.toString()) ? List.of() : List.of(Complaint.rule("fields.url"));
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(value.toString()));
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            var host = address.getRawAuthority();
            return text.length() <= LONGEST
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && host != null
                    && host.indexOf('.') > 0
                    && !host.endsWith(".")
                    && host.indexOf('@') < 0;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
