package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** The page has buttons of its own. */
@Component
class Button implements FieldType {
    @Override
    public String name() {
        return "button";
    }

    @Override
    public Kind kind() {
        return Kind.IGNORED;
    }
}
