package de.amtsweg.forms;

import java.util.Map;

/** What to use instead of components that have no place in a town hall's form. */
final class Refusals {
    private static final Map<String, String> INSTEAD = Map.of(
            "iframe", "Nehmen Sie einen Link in einem Element „text“.",
            "html", "Nehmen Sie ein Element „text“ mit Markdown.",
            "documentPreview", "Nehmen Sie einen filepicker; was hochgeladen ist, zeigt er an.",
            "table", "Nehmen Sie eine Liste (dynamiclist) oder ein Element „text“.",
            "script", "Rechnen Sie mit FEEL in einem Element „expression“.");

    private Refusals() {}

    static FormProblem of(String element, String type) {
        return new FormProblem(
                element,
                "Den Typ „" + type + "“ gibt es hier nicht.",
                INSTEAD.getOrDefault(type, "Nehmen Sie einen der Typen aus der Anleitung zu Formularen."));
    }
}
