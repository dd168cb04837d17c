package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** Some empty space. */
@Component
class Spacer implements FieldType {
    @Override
    public String name() {
        return "spacer";
    }

    @Override
    public Kind kind() {
        return Kind.DISPLAY;
    }
}
