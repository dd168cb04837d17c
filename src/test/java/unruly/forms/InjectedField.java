package unruly.forms;

import org.springframework.beans.factory.annotation.Value;

/** A setting outside a record. */
class InjectedField {
    @Value("${drafts.days:30}")
    private int days;

    int days() {
        return days;
    }
}
