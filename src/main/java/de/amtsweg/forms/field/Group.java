package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** A part of a page with a heading; on the top level, a page. */
@Component
class Group implements FieldType {
    @Override
    public String name() {
        return "group";
    }

    @Override
    public Kind kind() {
        return Kind.GROUP;
    }
}
