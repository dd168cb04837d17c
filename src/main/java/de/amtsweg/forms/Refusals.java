package de.amtsweg.forms;

import java.util.Map;

/** What to use instead of components that have no place in a town hall's form. */
final class Refusals {
    private static final Map<String, String> INSTEAD = Map.of(
            "iframe", "Nehmen Sie einen Link in einem Element „text“.",
            "html", "Nehmen Sie ein Element „text“ mit Markdown.",
            "documentPreview", "Nehmen Sie ein Textfeld mit der Eigenschaft amtsweg.type = evidence.",
            "table", "Nehmen Sie eine Liste (dynamiclist) oder ein Element „text“.",
            "image", "Beschreiben Sie in einem Element „text“, was zu sehen wäre.",
            "filepicker", "Geben Sie ihm die Eigenschaft amtsweg.type = evidence.",
            "taglist", "Nehmen Sie eine Ankreuzliste (checklist).",
            "script", "Rechnen Sie mit FEEL in einem Element „expression“.");

    private Refusals() {}

    static FormProblem of(String element, String type) {
        return new FormProblem(
                element,
                "Den Typ „" + type + "“ gibt es hier nicht.",
                INSTEAD.getOrDefault(type, "Nehmen Sie einen der Typen aus der Anleitung zu Formularen."));
    }
}
