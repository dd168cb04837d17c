package de.amtsweg.forms.field;

import de.amtsweg.forms.FieldType;
import org.springframework.stereotype.Component;

/** A value computed from answers; shown when it has a label. */
@Component
class Expression implements FieldType {
    @Override
    public String name() {
        return "expression";
    }

    @Override
    public Kind kind() {
        return Kind.COMPUTED;
    }
}
