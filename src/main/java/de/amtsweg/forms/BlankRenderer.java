package de.amtsweg.forms;

import de.amtsweg.forms.BlankForm.Heading;
import de.amtsweg.forms.BlankForm.Note;
import de.amtsweg.forms.BlankForm.Part;
import de.amtsweg.forms.BlankForm.Question;
import de.amtsweg.forms.BlankForm.Statement;
import de.amtsweg.forms.BlankForm.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the view of a whole form for paper, where nothing can come, go or be computed. */
final class BlankRenderer {
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 3;

    private final PaperNumbers numbers;
    private final PaperConditions conditions;
    private final Scope root;

    BlankRenderer(List<FormPage> pages, Scope root) {
        this.root = root;
        this.numbers = new PaperNumbers(pages, root);
        this.conditions = new PaperConditions(numbers);
    }

    BlankForm form(List<FormPage> pages) {
        var sections = new ArrayList<BlankForm.Section>();
        for (var page : pages) {
            if (PaperNumbers.isOnPaper(page.field(), root)) {
                var parts = new ArrayList<Part>();
                addAll(page.field().children(), root, "", parts);
                sections.add(new BlankForm.Section(
                        page.id(),
                        sections.size() + 1,
                        page.title(root),
                        page.field().words().description().in(root),
                        conditions.ofSection(page.field(), root),
                        parts));
            }
        }
        return new BlankForm(sections);
    }

    /** @param rows letters of the rows around, which set equal numbers apart */
    private void addAll(List<Field> fields, Scope scope, String rows, List<Part> parts) {
        for (var field : fields) {
            if (PaperNumbers.isOnPaper(field, scope)) {
                add(field, scope, rows, parts);
            }
        }
    }

    private void add(Field field, Scope scope, String rows, List<Part> parts) {
        switch (field.type().kind()) {
            case INPUT -> parts.add(question(field, scope, rows));
            case DISPLAY -> addNote(field, scope, rows, parts);
            case GROUP -> {
                addHeading(field, scope, rows, parts);
                addAll(field.children(), scope, rows, parts);
            }
            case LIST -> addRows(field, scope, rows, parts);
            default -> {}
        }
    }

    private void addHeading(Field field, Scope scope, String rows, List<Part> parts) {
        var label = field.label(scope);
        var help = field.words().description().in(scope);
        var onlyIf = conditions.ofQuestions(field, scope, rows);
        if (!label.isBlank() || !help.isBlank() || !onlyIf.isEmpty()) {
            parts.add(new Heading(label, help, onlyIf));
        }
    }

    /** A hint that only sometimes holds is left out when nobody can say when. */
    private void addNote(Field field, Scope scope, String rows, List<Part> parts) {
        var text = field.words().text().in(scope);
        boolean sayable = field.hide().isEmpty() || conditions.canSay(field, scope, rows);
        if (!text.isBlank() && sayable) {
            parts.add(new Note(text, conditions.ofNote(field, scope, rows)));
        }
    }

    private void addRows(Field list, Scope scope, String rows, List<Part> parts) {
        addHeading(list, scope, rows, parts);
        var limits = RowLimits.of(list, scope);
        int copies = Math.min(limits.most(), Math.clamp(limits.least(), LEAST_ROWS, MOST_ROWS));
        for (int i = 0; i < copies; i++) {
            parts.add(new Heading(PageRenderer.heading(list, scope, i), "", ""));
            var row = scope.row(scope.absolute(list.path()), i, Map.of());
            addAll(list.children(), row, rows + (char) ('a' + i), parts);
        }
        if (limits.most() > copies) {
            parts.add(new Note(scope.message("forms.paper.more-rows"), ""));
        }
    }

    private Question question(Field field, Scope scope, String rows) {
        var rooms = field.type().rooms(field, scope);
        var help = new ArrayList<String>();
        add(help, field.words().description().in(scope));
        var example = field.words().example().in(scope);
        add(help, example.isBlank() ? "" : scope.message("fields.example", example));
        boolean several = rooms.stream().anyMatch(room -> room instanceof Ticks ticks && ticks.several());
        add(help, several ? scope.message("forms.paper.several") : "");
        boolean saysItself = rooms.stream().anyMatch(Statement.class::isInstance);
        return new Question(
                numbers.of(field, rows),
                scope.absolute(field.path()),
                saysItself ? "" : field.label(scope),
                help,
                field.required() || !field.type().saysOptional() ? "" : scope.message("fields.optional"),
                conditions.ofQuestion(field, scope, rows),
                rooms);
    }

    private static void add(List<String> texts, String text) {
        if (!text.isBlank()) {
            texts.add(text);
        }
    }
}
