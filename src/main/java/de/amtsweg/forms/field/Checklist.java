package de.amtsweg.forms.field;

import org.springframework.stereotype.Component;

/** Several of many, all to be seen. */
@Component
class Checklist extends SeveralOfMany {
    @Override
    public String name() {
        return "checklist";
    }
}
