package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** A line between parts of a page. */
@Component
class Separator implements FieldType {
    @Override
    public String name() {
        return "separator";
    }

    @Override
    public Kind kind() {
        return Kind.DISPLAY;
    }
}
