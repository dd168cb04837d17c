package de.amtsweg.forms.field;

import org.springframework.stereotype.Component;

/** One of many, to be unfolded. */
@Component
class Select extends OneOfMany {
    @Override
    public String name() {
        return "select";
    }
}
