package de.amtsweg.forms;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Languages;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** One page of a form: one topic, a top-level group of the schema. */
public final class FormPage {
    private final Field field;
    private final Blanks blanks;
    private final MessageSource messages;
    private final List<FileInput> fileFields;

    FormPage(Field field, Blanks blanks, MessageSource messages) {
        this.field = field;
        this.blanks = blanks;
        this.messages = messages;
        this.fileFields = FormPaths.files(field.children());
    }

    public String id() {
        return field.element();
    }

    /** The heading; it may depend on the answers. */
    public String title(Answers answers, FormContext context) {
        return title(Scope.of(AnswerTree.copy(answers.values()), blanks, context, messages));
    }

    String title(Scope scope) {
        var computed = field.formula("title");
        if (computed.isPresent() && !translates(scope)) {
            var title = Display.plain(computed.get().evaluate(scope), scope.locale());
            if (!title.isBlank()) {
                return title;
            }
        }
        return field.label(scope);
    }

    private boolean translates(Scope scope) {
        return Languages.namesOf(scope.locale()).stream()
                .anyMatch(language ->
                        !language.equals("de") && field.words().label().speaks(language));
    }

    /** The inputs of this page that take files. */
    public List<FileInput> fileFields() {
        return fileFields;
    }

    /** Whether this page has the question with this path; questions in rows of a list have none of their own. */
    public boolean asks(String path) {
        return asks(field, path);
    }

    private static boolean asks(Field around, String path) {
        return around.children().stream().anyMatch(child -> switch (child.type().kind()) {
            case GROUP -> asks(child, path);
            case INPUT -> child.path().equals(path);
            default -> false;
        });
    }

    /** A property the schema gives this page, without its prefix: {@code result} for {@code amtsweg.result}. */
    public Optional<String> property(String name) {
        return field.property(name);
    }

    Field field() {
        return field;
    }
}
