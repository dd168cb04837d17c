package de.amtsweg.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches that no key is used twice and none lies inside another. */
final class Keys {
    private static final Pattern VALID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final Set<String> RESERVED = Set.of(
            "form",
            "clerk",
            "authority",
            "service",
            "today",
            "this",
            "parent",
            "i",
            "add",
            "remove",
            "_shown",
            "_rows",
            "_csrf");

    private final List<FormProblem> problems;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> paths = new HashSet<>();

    Keys(List<FormProblem> problems) {
        this.problems = problems;
    }

    static boolean isValid(String key) {
        return key.length() <= 200 && VALID.matcher(key).matches() && !RESERVED.contains(key.split("\\.", 2)[0]);
    }

    void takeId(@Nullable Object id) {
        if (id != null && !ids.add(id.toString())) {
            problems.add(
                    new FormProblem(id.toString(), "Die id gibt es zweimal.", "Geben Sie jedem Element eine eigene."));
        }
    }

    void takePath(String element, String path) {
        for (var taken : paths) {
            if (taken.equals(path) || taken.startsWith(path + ".") || path.startsWith(taken + ".")) {
                problems.add(new FormProblem(
                        element,
                        "Der Schlüssel „" + path + "“ ist schon vergeben"
                                + (taken.equals(path) ? "." : " (durch „" + taken + "“)."),
                        "Geben Sie jeder Frage einen eigenen Schlüssel."));
                return;
            }
        }
        paths.add(path);
    }
}
