package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FileInput;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import de.amtsweg.forms.UploadedFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files somebody adds; what has to be proven is asked by {@link Evidence}. */
@Component
class Filepicker implements FieldType {
    private static final String REMOVE = "remove";

    @Override
    public String name() {
        return "filepicker";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        FileRules.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(
                FileRules.slot(field, scope, most(field, scope), field.required()),
                Slot.part(REMOVE, "", "", 40, false));
    }

    @Override
    public List<FileInput> fileInputs(Field field) {
        boolean single = field.formula("multiple").isEmpty()
                && !"true".equals(field.property("multiple").orElse(""));
        return FileRules.inputs(field, single ? 1 : FileRules.most(field));
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(new BlankForm.Statement(scope.message("fields.paper.enclose", field.label(scope))));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        boolean replaces =
                most(field, scope) == 1 && !typed.files(FileRules.FILE).isEmpty();
        // The page may be shown again with what was just taken over: a file counts once.
        var kept = new LinkedHashSet<UploadedFile>(
                replaces ? List.of() : typed.previous().map(this::files).orElse(List.of()));
        kept.addAll(typed.files(FileRules.FILE));
        kept.removeIf(file -> file.id().toString().equals(typed.text(REMOVE)));
        return kept.isEmpty() ? Reading.blank() : Reading.of(StoredFiles.write(kept));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        var files = StoredFiles.read(stored);
        return files.isEmpty() ? Optional.empty() : Optional.of(StoredFiles.write(files));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return FileRules.check(field, files(value), most(field, scope), scope);
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.files.missing";
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of();
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return files(value).stream().map(UploadedFile::name).collect(Collectors.joining(", "));
    }

    @Override
    public List<UploadedFile> files(Object value) {
        return StoredFiles.read(value);
    }

    private static int most(Field field, Scope scope) {
        return field.isTrue("multiple", scope) ? FileRules.most(field) : 1;
    }
}
