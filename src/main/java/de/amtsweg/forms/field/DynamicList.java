package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** Rows that can be added and removed. */
@Component
class DynamicList implements FieldType {
    @Override
    public String name() {
        return "dynamiclist";
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }
}
