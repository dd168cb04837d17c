package de.amtsweg.forms.field;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.Scope;
import org.springframework.stereotype.Component;

/** A nationality; some people have none, and of some it is not known. */
@Component
class Nationality extends Country {
    @Override
    public String name() {
        return "nationality";
    }

    @Override
    boolean nationality(Field field, Scope scope) {
        return true;
    }
}
