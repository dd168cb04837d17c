package de.amtsweg.forms.field;

import org.springframework.stereotype.Component;

/** Several of many; the editor draws them as tags, people tick them. */
@Component
class Taglist extends SeveralOfMany {
    @Override
    public String name() {
        return "taglist";
    }
}
