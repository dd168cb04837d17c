package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** A paragraph in Markdown. */
@Component
class TextBlock implements FieldType {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public Kind kind() {
        return Kind.DISPLAY;
    }
}
