package de.amtsweg.forms.conformance;

import static de.amtsweg.forms.FormsForTests.GERMAN;

import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FieldView;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.forms.InvalidForm;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Our forms, walked as a citizen does who sends every page as it is shown. */
final class OurServer {
    private static final int MOST_TIMES = 6;
    private static final Set<String> OPEN = Set.of("radio", "checklist");
    private static final Set<String> CHOSEN = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> TICKED = Set.of("checkbox", "declaration");

    private final Form form;
    private final FormContext context;
    private Answers answers;
    private final Map<String, Set<String>> firstShown = new HashMap<>();
    private final Set<FieldProblem> problems = new HashSet<>();

    private OurServer(Form form, FormContext context, Answers answers) {
        this.form = form;
        this.context = context;
        this.answers = answers;
    }

    /** What we make of a form; nothing when we refuse to publish it. */
    static Optional<Seen> open(Map<String, Object> schema, Map<String, Object> given, Map<String, Object> known) {
        try {
            var bytes = JsonMapper.builder().build().writeValueAsBytes(schema);
            var form = FormsForTests.parse(bytes, Map.of());
            var server =
                    new OurServer(form, new FormContext(GERMAN.locale(), GERMAN.today(), known), new Answers(given));
            return Optional.of(server.walk());
        } catch (InvalidForm refused) {
            return Optional.empty();
        }
    }

    private Seen walk() {
        var sent = new HashSet<String>();
        for (var page = next(sent); page.isPresent(); page = next(sent)) {
            send(page.get());
        }
        var submitted = form.checkAll(answers, context);
        problems.addAll(submitted.problems());
        return seen(submitted);
    }

    private Optional<FormPage> next(Set<String> sent) {
        return form.visiblePages(answers, context).stream()
                .filter(page -> sent.add(page.id()))
                .findFirst();
    }

    /** Sends a page as it is shown; questions that follow from its answers are there the next time. */
    private void send(FormPage page) {
        Submission raw = null;
        Checked checked;
        int times = 0;
        do {
            var view = form.view(page, answers, raw, List.of(), context);
            firstShown.putIfAbsent(page.id(), wordsOf(view.fields()).keySet());
            raw = Submission.of(typed(view.fields(), new LinkedMultiValueMap<>()));
            checked = form.check(page, raw, answers, context);
            answers = checked.answers();
        } while (checked.showAgain() && ++times < MOST_TIMES);
        problems.addAll(checked.problems());
    }

    /** What a browser sends for fields nobody has changed. */
    private static MultiValueMap<String, String> typed(List<FieldView> fields, MultiValueMap<String, String> values) {
        for (var field : fields) {
            typed(field.children(), values);
            if (!field.readonly()
                    && (!field.inputs().isEmpty() || field.template().equals("dynamiclist"))) {
                values.add("_shown", field.id());
            }
            for (var row : field.rows()) {
                values.add("_rows", row.id());
                typed(row.fields(), values);
            }
            if (!field.readonly()) {
                field.inputs().forEach(input -> values.addAll(input.name(), typed(field, input)));
            }
        }
        return values;
    }

    private static List<String> typed(FieldView field, FieldView.Input input) {
        if (CHOSEN.contains(field.template())) {
            return input.options().stream()
                    .filter(FieldView.Option::chosen)
                    .map(FieldView.Option::value)
                    .toList();
        }
        return TICKED.contains(field.template()) && !input.value().equals("true") ? List.of() : List.of(input.value());
    }

    private Seen seen(Checked submitted) {
        var words = new TreeMap<String, String>();
        var restless = new TreeSet<String>();
        for (var page : form.visiblePages(answers, context)) {
            var view = form.view(page, answers, null, List.of(), context);
            var ofPage = wordsOf(view.fields());
            words.put(page.id(), view.title().strip());
            words.putAll(ofPage);
            restless.addAll(symmetricDifference(firstShown.get(page.id()), ofPage.keySet()));
        }
        var refused = new TreeSet<String>();
        problems.forEach(problem -> refused.add(elementOf(problem, words.keySet())));
        var values = Leaves.of(submitted.answers().values());
        return new Seen(words.keySet(), words, refused, values, restless);
    }

    private static Set<String> symmetricDifference(Set<String> some, Set<String> others) {
        var difference = new TreeSet<>(some);
        difference.addAll(others);
        difference.removeIf(name -> some.contains(name) && others.contains(name));
        return difference;
    }

    private static Map<String, String> wordsOf(List<FieldView> fields) {
        var words = new TreeMap<String, String>();
        collect(fields, words);
        return words;
    }

    private static void collect(List<FieldView> fields, Map<String, String> words) {
        for (var field : fields) {
            words.put(field.id(), words(field));
            collect(field.children(), words);
            field.rows().forEach(row -> collect(row.fields(), words));
        }
    }

    /** Label, help and, where they can be seen, the options of an element; or what it says. */
    private static String words(FieldView field) {
        var text = field.template().equals("text") ? plain(field.text()) : "";
        var options = OPEN.contains(field.template()) ? field.options() : List.<FieldView.Option>of();
        return Stream.concat(
                        Stream.of(field.label(), text, plain(field.help())),
                        options.stream().map(FieldView.Option::label))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A complaint may be about a part of an answer, such as the day of a date. */
    private static String elementOf(FieldProblem problem, Set<String> shown) {
        var path = problem.fieldId();
        while (!shown.contains(path) && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return shown.contains(path) ? path : problem.fieldId();
    }
}
