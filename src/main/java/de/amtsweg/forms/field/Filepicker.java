package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
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
    private static final String FILE = "file";
    private static final String REMOVE = "remove";
    private static final int MOST_FILES = 5;

    @Override
    public String name() {
        return "filepicker";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "maxFiles");
        if (field.formula("accept").isEmpty()
                && !FileKinds.unknown(field.property("accept").orElse("")).isEmpty()) {
            problems.accept(field.problem(
                    "accept nennt Dateien, die hier niemand hochladen kann.",
                    "Möglich sind .pdf, .jpg, .jpeg, .png, application/pdf, image/jpeg, image/png und image/*."));
        }
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var file = Slot.part(FILE, "fields.evidence.file", "", 500, field.required())
                .choosing(FileKinds.accepted(field, scope).stream()
                        .map(kind -> new Slot.Choice(kind.mediaType(), kind.label(), ""))
                        .toList());
        return List.of(most(field, scope) > 1 ? file.severalFiles() : file, Slot.part(REMOVE, "", "", 40, false));
    }

    @Override
    public List<String> fileSlots() {
        return List.of(FILE);
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        boolean replaces = most(field, scope) == 1 && !typed.files(FILE).isEmpty();
        // The page may be shown again with what was just taken over: a file counts once.
        var kept = new LinkedHashSet<UploadedFile>(
                replaces ? List.of() : typed.previous().map(this::files).orElse(List.of()));
        kept.addAll(typed.files(FILE));
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
        var kinds = FileKinds.accepted(field, scope);
        for (var file : files(value)) {
            if (kinds.stream().noneMatch(kind -> kind.mediaType().equals(file.mediaType()))) {
                var names = kinds.stream().map(FileKinds.Kind::label).collect(Collectors.joining(", "));
                return List.of(Complaint.about(FILE, "fields.filepicker.kind", file.name(), names));
            }
        }
        int most = most(field, scope);
        return files(value).size() > most
                ? List.of(Complaint.about(FILE, "fields.evidence.too-many", most))
                : List.of();
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.evidence.no-file";
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
        return field.isTrue("multiple", scope) ? field.whole("maxFiles", MOST_FILES) : 1;
    }
}
