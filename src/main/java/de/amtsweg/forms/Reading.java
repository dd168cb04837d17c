package de.amtsweg.forms;

import java.util.List;

/** What came out of reading a field. */
public sealed interface Reading {
    /** An answer; rules are not checked yet. */
    record Answer(Object value) implements Reading {}

    /** Nothing was answered. */
    record Blank() implements Reading {}

    /** Something was typed that cannot be an answer. */
    record Wrong(List<Complaint> complaints) implements Reading {}

    static Reading of(Object value) {
        return new Answer(value);
    }

    static Reading blank() {
        return new Blank();
    }

    static Reading wrong(Complaint... complaints) {
        return new Wrong(List.of(complaints));
    }

    static Reading wrong(List<Complaint> complaints) {
        return new Wrong(List.copyOf(complaints));
    }
}
