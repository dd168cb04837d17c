package de.amtsweg.forms;

import de.amtsweg.forms.feel.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Where a field stands while a form is worked on: the answers it can see, its row if it is in one, language and day. */
public final class Scope implements Names {
    private final Map<String, Object> answers;
    private final Blanks blanks;
    private final FormContext context;
    private final MessageSource messages;
    private final String prefix;
    private final @Nullable Map<String, Object> row;
    private final @Nullable Scope parent;
    private final int index;

    private Scope(
            Map<String, Object> answers,
            Blanks blanks,
            FormContext context,
            MessageSource messages,
            String prefix,
            @Nullable Map<String, Object> row,
            @Nullable Scope parent,
            int index) {
        this.answers = answers;
        this.blanks = blanks;
        this.context = context;
        this.messages = messages;
        this.prefix = prefix;
        this.row = row;
        this.parent = parent;
        this.index = index;
    }

    static Scope of(Map<String, Object> answers, Blanks blanks, FormContext context, MessageSource messages) {
        return new Scope(answers, blanks, context, messages, "", null, null, -1);
    }

    /** The scope of one row of a list at a path. */
    Scope row(String listPath, int at, Map<String, Object> values) {
        var ofRow = blanks.ofRows(listPath.substring(prefix.length()));
        return new Scope(answers, ofRow, context, messages, listPath + "." + at + ".", values, this, at);
    }

    /** The answers fields of this scope are kept in: the form's, or one row's. */
    Map<String, Object> values() {
        return row == null ? answers : row;
    }

    /** The whole path of a field whose path here is given. */
    String absolute(String path) {
        return prefix + path;
    }

    /** Whether this is a row of a list: the browser's autofill knows one person only. */
    public boolean inRow() {
        return row != null;
    }

    public Locale locale() {
        return context.locale();
    }

    public LocalDate today() {
        return context.today();
    }

    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    @Override
    public @Nullable Object valueOf(String name) {
        switch (name) {
            case "this", "_this_":
                return blanks.with(values());
            case "parent", "_parent_":
                return parent == null ? null : parent.valueOf("this");
            case "i", "_i_":
                return places();
            default:
                if (values().containsKey(name) || blanks.knows(name)) {
                    return blanks.named(name, values());
                }
        }
        if (parent != null) {
            return parent.valueOf(name);
        }
        return name.equals("today") ? context.today() : context.extra().get(name);
    }

    /** The places of the rows around, from 1, the outermost first. */
    private List<BigDecimal> places() {
        var places = new ArrayList<BigDecimal>();
        for (var scope = this; scope != null && scope.row != null; scope = scope.parent) {
            places.addFirst(BigDecimal.valueOf(scope.index + 1L));
        }
        return places;
    }
}
