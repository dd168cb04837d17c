package de.amtsweg.forms;

import de.amtsweg.shared.Answers;
import java.util.List;

/** One page of a form: one topic, a top-level group of the schema. */
public final class FormPage {
    private final String id;
    private final String title;

    FormPage(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    /** The heading; it may depend on the answers. */
    public String title(Answers answers, FormContext context) {
        return title;
    }

    /** Names of the file inputs on this page. */
    public List<String> fileFields() {
        return List.of();
    }
}
