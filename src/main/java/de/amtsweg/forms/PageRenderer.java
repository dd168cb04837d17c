package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the view of one page: what was typed wins over what had been answered. */
final class PageRenderer {
    private final Settled settled;
    private final Course course;
    private final @Nullable Intake intake;
    private final Map<String, String> errors = new HashMap<>();

    PageRenderer(Settled settled, Course course, @Nullable Intake intake, List<FieldProblem> problems) {
        this.settled = settled;
        this.course = course;
        this.intake = intake;
        problems.forEach(problem -> errors.putIfAbsent(problem.fieldId(), problem.message()));
    }

    List<FieldView> views(List<Field> fields, Scope scope) {
        return fields.stream()
                .filter(field -> settled.isVisible(field, scope))
                .map(field -> view(field, scope))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable FieldView view(Field field, Scope scope) {
        return switch (field.type().kind()) {
            case INPUT -> input(field, scope);
            case DISPLAY -> frame(field, scope, said(field, scope), List.of(), List.of());
            case GROUP -> frame(field, scope, "", views(field.children(), scope), List.of());
            case LIST -> frame(field, scope, "", List.of(), rows(field, scope));
            case COMPUTED ->
                field.words().label().isEmpty()
                        ? null
                        : frame(field, scope, computed(field, scope), List.of(), List.of());
            case IGNORED -> null;
        };
    }

    private static String said(Field field, Scope scope) {
        var picture = field.type().picture(field);
        return picture.isEmpty() ? Markdown.html(field.words().text().in(scope)) : picture;
    }

    private String computed(Field field, Scope scope) {
        return Display.plain(AnswerTree.get(scope.values(), field.path()), scope.locale());
    }

    private FieldView frame(Field field, Scope scope, String text, List<FieldView> children, List<FieldView.Row> rows) {
        var id = field.path().isEmpty() || field.type().kind() == Kind.GROUP
                ? scope.absolute(field.element())
                : scope.absolute(field.path());
        boolean full = field.type().kind() != Kind.LIST
                || rows.size() >= RowLimits.of(field, scope).most()
                || field.readonly(scope);
        var add = field.words().add().in(scope);
        return new FieldView(
                field.type().template(),
                id,
                field.label(scope),
                Markdown.html(field.words().description().in(scope)),
                field.words().example().in(scope),
                field.words().legalBasis().in(scope),
                false,
                field.readonly(scope),
                errors.getOrDefault(id, ""),
                text,
                List.of(),
                children,
                rows,
                List.of(),
                full ? "" : add.isEmpty() ? scope.message("fields.list.add", rowNoun(field, scope)) : add,
                course.isRead(field));
    }

    private List<FieldView.Row> rows(Field list, Scope scope) {
        var views = new ArrayList<FieldView.Row>();
        var path = scope.absolute(list.path());
        var rows = AnswerTree.rows(scope.values(), list.path());
        boolean removable =
                !list.readonly(scope) && rows.size() > RowLimits.of(list, scope).least();
        for (int i = 0; i < rows.size(); i++) {
            var row = scope.row(path, i, rows.get(i));
            views.add(
                    new FieldView.Row(path + "." + i, heading(list, scope, i), views(list.children(), row), removable));
        }
        return views;
    }

    static String heading(Field list, Scope scope, int index) {
        return scope.message("fields.list.row", index + 1, rowNoun(list, scope));
    }

    private static String rowNoun(Field list, Scope scope) {
        var noun = list.words().row().in(scope);
        return noun.isEmpty() ? scope.message("fields.list.entry") : noun;
    }

    private FieldView input(Field field, Scope scope) {
        var path = scope.absolute(field.path());
        var value = AnswerTree.get(scope.values(), field.path());
        Map<String, List<String>> typed =
                value == null ? Map.of() : field.type().typed(value, scope.locale());
        var error = errors.getOrDefault(path, "");
        var view = new FieldView(
                field.type().template(),
                path,
                field.label(scope),
                Markdown.html(field.words().description().in(scope)),
                field.words().example().in(scope),
                field.words().legalBasis().in(scope),
                !field.required() && field.type().saysOptional(),
                field.readonly(scope),
                error,
                "",
                List.of(),
                List.of(),
                List.of(),
                value == null ? List.of() : field.type().files(value),
                "",
                course.isRead(field));
        var inputs = field.type().slots(field, scope).stream()
                .map(slot -> input(field, scope, slot, view, typed))
                .toList();
        return new FieldView(
                view.template(),
                view.id(),
                view.label(),
                view.help(),
                view.example(),
                view.legalBasis(),
                view.optional(),
                view.readonly(),
                view.error(),
                view.text(),
                inputs,
                view.children(),
                view.rows(),
                view.files(),
                view.add(),
                view.leading());
    }

    private FieldView.Input input(
            Field field, Scope scope, Slot slot, FieldView view, Map<String, List<String>> typed) {
        var name = Typed.nameOf(view.id(), slot.part());
        var values = typedNow(name, field, scope);
        if (values == null) {
            values = typed.getOrDefault(slot.part(), List.of());
        }
        var error = slot.part().isEmpty() ? view.error() : errors.getOrDefault(name, "");
        var described = new ArrayList<String>();
        if (slot.part().isEmpty() && view.describedBy() != null) {
            described.add(view.describedBy());
        } else if (!error.isEmpty()) {
            described.add(name + "-fehler");
        }
        var chosen = values;
        var options = new ArrayList<FieldView.Option>();
        for (var choice : slot.choices()) {
            options.add(new FieldView.Option(
                    options.isEmpty() ? name : name + "-" + (options.size() + 1),
                    choice.value(),
                    choice.label(),
                    choice.description(),
                    chosen.contains(choice.value())));
        }
        return new FieldView.Input(
                name,
                name,
                slot.labelKey().isEmpty() ? view.label() : scope.message(slot.labelKey()),
                values.isEmpty() ? "" : values.getFirst(),
                error,
                described.isEmpty() ? null : String.join(" ", described),
                slot.required(),
                slot.autocomplete(),
                slot.inputMode(),
                slot.several(),
                slot.hint(),
                slot.largest(),
                options);
    }

    /** What was just typed into an input, when the browser showed it. */
    private @Nullable List<String> typedNow(String name, Field field, Scope scope) {
        if (intake == null || !intake.hasRead(scope.absolute(field.path()))) {
            return null;
        }
        return intake.raw().values().getOrDefault(name, List.of()).stream()
                .map(text -> text == null ? "" : text.replace("\0", ""))
                .toList();
    }
}
