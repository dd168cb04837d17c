package de.amtsweg.testbase.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands on a page: what the browser would send, hidden fields and CSRF token included. */
public final class PageForm {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b(?<input>[^>]*)>|<(?<tag>select|textarea)\\b(?<attributes>[^>]*)>(?<inside>.*?)</\\k<tag>>",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");
    private static final Set<String> TICKED = Set.of("radio", "checkbox");

    private String action;
    private final boolean multipart;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Attached> files = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** What is chosen in a file input. */
    public record Attached(String name, String mediaType, byte[] content) {
        static final Attached NOTHING = new Attached("", "application/octet-stream", new byte[0]);
    }

    private PageForm(String attributes, String inside) {
        this.action = attribute(attributes, "action");
        this.multipart = attribute(attributes, "enctype").startsWith("multipart");
        var control = CONTROL.matcher(inside);
        while (control.find()) {
            if (control.group("input") != null) {
                input(control.group("input"));
            } else {
                unfolded(control.group("tag"), attribute(control.group("attributes"), "name"), control.group("inside"));
            }
        }
    }

    static List<PageForm> on(String html) {
        var forms = new ArrayList<PageForm>();
        var form = FORM.matcher(html);
        while (form.find()) {
            forms.add(new PageForm(form.group(1), form.group(2)));
        }
        return forms;
    }

    public String action() {
        return action;
    }

    public boolean multipart() {
        return multipart;
    }

    public Map<String, List<String>> values() {
        return values;
    }

    public Map<String, Attached> files() {
        return files;
    }

    /** Types and ticks whatever this form asks and these answers know. */
    public PageForm fill(Map<String, List<String>> answers) {
        asked.forEach(name -> {
            if (answers.containsKey(name)) {
                values.put(name, answers.get(name));
            }
        });
        return this;
    }

    /** Fills one field, or presses a button that has a name. */
    public PageForm with(String name, String... given) {
        values.put(name, List.of(given));
        return this;
    }

    /** As if this input had not been on the page. */
    public PageForm without(String name) {
        values.remove(name);
        return this;
    }

    public PageForm attach(String input, String fileName, byte[] content) {
        files.put(input, new Attached(fileName, "application/octet-stream", content));
        return this;
    }

    /** Sends the same to another address. */
    public PageForm to(String address) {
        action = address;
        return this;
    }

    private void input(String attributes) {
        var name = attribute(attributes, "name");
        var type = attribute(attributes, "type");
        if (name.isEmpty()) {
            return;
        }
        if (type.equals("file")) {
            files.put(name, Attached.NOTHING);
            return;
        }
        if (!type.equals("hidden")) {
            asked.add(name);
        }
        if (!TICKED.contains(type) || attributes.contains(" checked")) {
            add(name, attribute(attributes, "value"));
        }
    }

    private void unfolded(String tag, String name, String inside) {
        asked.add(name);
        if (tag.equals("textarea")) {
            add(name, HtmlUtils.htmlUnescape(inside));
            return;
        }
        var chosen = CHOSEN.matcher(inside);
        add(name, chosen.find() ? attribute(chosen.group(1), "value") : "");
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
