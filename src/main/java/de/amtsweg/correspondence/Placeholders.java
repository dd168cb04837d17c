package de.amtsweg.correspondence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Which placeholders a template has, and which of them nobody could fill. */
final class Placeholders {
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*|\\.|this");

    /** What the house itself puts under a name; anything else below it is a slip of the pen. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "application",
            Set.of("number", "receivedOn", "enteredOn", "channel", "online", "counter", "paper", "phone", "applicant"),
            "authority",
            Set.of("id", "name", "unit", "address", "city", "phone", "email", "web", "openingHours", "bank"),
            "service",
            Set.of(
                    "key",
                    "title",
                    "noun",
                    "theNoun",
                    "theNounAcc",
                    "theNounDat",
                    "yourNoun",
                    "yourNounAcc",
                    "yourNounDat"),
            "fee",
            Set.of("lines", "total", "dueOn", "reference", "online", "paidOn", "paymentReference", "status"),
            "relief",
            Set.of("reduced", "waived", "paidBack", "amount", "reasons"),
            "objection",
            Set.of("notice", "receivedOn", "online", "late"),
            "request",
            Set.of("text", "dueOn"));

    private static final Set<String> OTHERS = Set.of("form", "clerk", "today", "link", "target");
    private static final Set<String> ONLY_MAILS = Set.of("site", "draft", "code", "minutes", "task", "document");

    private final SortedSet<String> formPaths;
    private final SortedSet<String> clerkPaths;
    private final boolean mail;

    /** @param formPaths what the application form can answer; empty when nobody knows */
    Placeholders(SortedSet<String> formPaths, SortedSet<String> clerkPaths, boolean mail) {
        this.formPaths = formPaths;
        this.clerkPaths = clerkPaths;
        this.mail = mail;
    }

    /** Sentences for people; each names its placeholder. */
    List<String> problemsIn(String template) {
        var problems = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(template);
        while (tags.find()) {
            var tag = tags.group(1).strip();
            char kind = tag.isEmpty() ? ' ' : tag.charAt(0);
            var name = "#^/".indexOf(kind) >= 0 ? tag.substring(1).strip() : tag;
            if (kind == '!') {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                problems.add("„{{" + tag + "}}“ ist kein erlaubter Platzhalter.");
            } else if (kind == '/') {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    problems.add("„{{/" + name + "}}“ schließt etwas, das nicht offen ist.");
                }
            } else {
                problemWith(name, open.isEmpty()).ifPresent(problems::add);
                if (kind == '#' || kind == '^') {
                    open.push(name);
                }
            }
        }
        open.forEach(name -> problems.add("„{{#" + name + "}}“ wird nicht geschlossen."));
        return problems;
    }

    /** Names of roots the template reads. */
    static Set<String> rootsIn(String template) {
        var roots = new java.util.TreeSet<String>();
        var tags = TAG.matcher(template);
        while (tags.find()) {
            roots.add(tags.group(1).strip().replaceFirst("^[#^/]\\s*", "").split("\\.")[0]);
        }
        return roots;
    }

    private Optional<String> problemWith(String name, boolean outside) {
        var parts = name.split("\\.", 3);
        var root = parts.length == 0 ? name : parts[0];
        var inner = name.contains(".") && parts.length > 1 ? name.substring(root.length() + 1) : "";
        if (KNOWN.containsKey(root)) {
            return inner.isEmpty() || KNOWN.get(root).contains(parts[1])
                    ? Optional.empty()
                    : Optional.of("„{{" + name + "}}“ gibt es nicht.");
        }
        if (OTHERS.contains(root) || mail && ONLY_MAILS.contains(root)) {
            boolean unknown = root.equals("form") && !answers(formPaths, inner)
                    || root.equals("clerk") && !answers(clerkPaths, inner);
            return unknown
                    ? Optional.of("„{{" + name + "}}“ gibt es in keinem Formular dieser Leistung.")
                    : Optional.empty();
        }
        // Inside a section a name may be one of the row.
        return outside ? Optional.of("„{{" + name + "}}“ gibt es nicht.") : Optional.empty();
    }

    private static boolean answers(SortedSet<String> paths, String path) {
        return paths.isEmpty()
                || path.isEmpty()
                || paths.contains(path)
                || paths.stream().anyMatch(known -> known.startsWith(path + ".") || known.startsWith(path + "["));
    }
}
