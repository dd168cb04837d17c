package de.amtsweg.bench;

import de.amtsweg.testbase.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form of a page as a browser would send it, filled in from known answers. */
record Paper(String action, List<Map.Entry<String, String>> fields) {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|textarea|select)\\b([^>]*)>(.*?(?=<input|<textarea|<select|<button|$))", Pattern.DOTALL);

    /** The first form whose address begins so, with every answer it asks for. */
    static Optional<Paper> in(Page page, String start, Map<String, String> answers) {
        var forms = FORM.matcher(page.text());
        while (forms.find()) {
            var action = attribute(forms.group(1), "action").orElse(page.address());
            if (forms.group(1).contains("post") && action.startsWith(start)) {
                return Optional.of(new Paper(action, fields(forms.group(2), answers)));
            }
        }
        return Optional.empty();
    }

    private static List<Map.Entry<String, String>> fields(String form, Map<String, String> answers) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        var controls = CONTROL.matcher(form);
        while (controls.find()) {
            var name = attribute(controls.group(2), "name").orElse("");
            var type = attribute(controls.group(2), "type").orElse("text");
            var value = attribute(controls.group(2), "value").orElse("");
            if (name.isEmpty() || name.equals("_csrf") || type.equals("file")) {
                continue;
            }
            if (type.equals("hidden")) {
                fields.add(Map.entry(name, value));
            } else if (type.equals("radio") || type.equals("checkbox")) {
                if (value.equals(answers.get(name))) {
                    fields.add(Map.entry(name, value));
                }
            } else {
                var preset = controls.group(1).equals("select") ? chosen(controls.group(3)) : value;
                fields.add(Map.entry(name, answers.getOrDefault(name, preset)));
            }
        }
        return fields;
    }

    private static String chosen(String options) {
        var chosen = Pattern.compile("<option[^>]*selected[^>]*>").matcher(options);
        return chosen.find() ? attribute(chosen.group(), "value").orElse("") : "";
    }

    private static Optional<String> attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find()
                ? Optional.of(found.group(1)
                        .replace("&amp;", "&")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'"))
                : Optional.empty();
    }
}
