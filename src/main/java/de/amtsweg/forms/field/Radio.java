package de.amtsweg.forms.field;

import org.springframework.stereotype.Component;

/** One of many, all to be seen. */
@Component
class Radio extends OneOfMany {
    @Override
    public String name() {
        return "radio";
    }
}
