package de.amtsweg.forms.feel;

import java.util.List;
import java.util.Set;

/** The built-in functions a form may call. */
final class BuiltIn {
    private static final Set<String> REGEX = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");
    private static final Set<String> KNOWN = Set.of(
            "string",
            "number",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of year",
            "day of week",
            "week of year",
            "month of year",
            "last day of month",
            "today",
            "now",
            "not",
            "is blank",
            "get or else",
            "substring",
            "string length",
            "upper case",
            "lower case",
            "substring before",
            "substring after",
            "contains",
            "starts with",
            "ends with",
            "trim",
            "string join",
            "is empty",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "median",
            "all",
            "any",
            "and",
            "or",
            "append",
            "concatenate",
            "insert before",
            "remove",
            "reverse",
            "index of",
            "union",
            "distinct values",
            "duplicate values",
            "flatten",
            "sublist",
            "abs",
            "sqrt",
            "get value",
            "get entries",
            "context",
            "context put",
            "context merge",
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides");

    private BuiltIn() {}

    static void refuseUnlessKnown(String name, List<Object> parameters) throws RefusedExpression {
        if (REGEX.contains(name)) {
            throw new RefusedExpression(
                    "Die Funktion „" + name + "“ rechnet mit Mustern und kann endlos laufen.",
                    "Nehmen Sie „contains“, „starts with“ oder „ends with“, oder am Feld „validate.pattern“.");
        }
        if (ROUNDING.contains(name)) {
            if (parameters.size() > 1 && !SyntaxTree.isSmallScale(parameters.get(1))) {
                throw new RefusedExpression(
                        "Die Zahl der Nachkommastellen in „" + name + "“ ist nicht fest oder zu groß.",
                        "Schreiben Sie eine Zahl bis 20.");
            }
            return;
        }
        if (!KNOWN.contains(name)) {
            throw new RefusedExpression(
                    "Die Funktion „" + name + "“ gibt es hier nicht.",
                    "Prüfen Sie die Schreibweise; erlaubt sind die Funktionen aus der Anleitung zu Formularen.");
        }
    }
}
