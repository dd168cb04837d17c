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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Something that has to be proven: uploaded now, handed in later, or shown at the desk. */
@Component
class Evidence implements FieldType {
    private static final String WAY = "way";
    private static final String FILES = "files";
    private static final String REMOVE = "remove";
    private static final String UPLOAD = "upload";
    private static final List<String> WAYS = List.of(UPLOAD, "later", "onsite");

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        FileRules.inspect(field, problems);
        if (ways(field).isEmpty() || !WAYS.containsAll(ways(field))) {
            problems.accept(
                    field.problem("amtsweg.ways ist nicht lesbar.", "Schreiben Sie zum Beispiel „upload,later“."));
        }
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var ways = ways(field).stream()
                .map(way -> new Slot.Choice(way, scope.message("fields.evidence." + way), ""))
                .toList();
        return List.of(
                Slot.part(WAY, "", "", 10, field.required()).choosing(ways),
                FileRules.slot(field, scope, FileRules.most(field), false),
                Slot.part(REMOVE, "", "", 40, false));
    }

    @Override
    public List<FileInput> fileInputs(Field field) {
        return FileRules.inputs(field, FileRules.most(field));
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        var rooms = new ArrayList<BlankForm.Room>();
        rooms.add(new BlankForm.Statement(scope.message("fields.paper.enclose", field.label(scope))));
        var others = ways(field).stream()
                .filter(way -> !way.equals(UPLOAD))
                .map(way -> scope.message("fields.evidence." + way))
                .toList();
        if (!others.isEmpty()) {
            rooms.add(new BlankForm.Ticks(others, false));
        }
        return rooms;
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        // The page may be shown again with what was just taken over: a file counts once.
        var kept = new LinkedHashSet<UploadedFile>(
                typed.previous().map(this::files).orElse(List.of()));
        kept.addAll(typed.files(FileRules.FILE));
        kept.removeIf(file -> file.id().toString().equals(typed.text(REMOVE)));
        var files = StoredFiles.write(kept);
        var way = typed.text(WAY);
        if (!typed.files(FileRules.FILE).isEmpty()
                || (way.isEmpty() && (!files.isEmpty() || onlyUpload(field) && field.required()))) {
            way = UPLOAD;
        }
        if (way.isEmpty() || (onlyUpload(field) && files.isEmpty() && !field.required())) {
            return Reading.blank();
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put(WAY, way);
        answer.put(FILES, way.equals(UPLOAD) ? files : List.of());
        return Reading.of(answer);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof Map<?, ?> map) || map.get(WAY) == null) {
            return Optional.empty();
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put(WAY, map.get(WAY).toString());
        answer.put(FILES, StoredFiles.write(files(map)));
        return Optional.of(answer);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var way = ((Map<?, ?>) value).get(WAY);
        var files = files(value);
        if (!ways(field).contains(way)) {
            return List.of(Complaint.about(WAY, "fields.not-offered"));
        }
        if (UPLOAD.equals(way) && files.isEmpty()) {
            return List.of(Complaint.about(
                    FileRules.FILE, onlyUpload(field) ? "fields.files.missing" : "fields.evidence.no-file-yet"));
        }
        return FileRules.check(field, files, FileRules.most(field), scope);
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return onlyUpload(field) ? "fields.files.missing" : "fields.evidence.required";
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of(WAY, List.of(String.valueOf(((Map<?, ?>) value).get(WAY))));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        var way = String.valueOf(((Map<?, ?>) value).get(WAY));
        var names = files(value).stream().map(UploadedFile::name).collect(Collectors.joining(", "));
        return UPLOAD.equals(way) ? names : WAYS.contains(way) ? scope.message("fields.evidence." + way) : way;
    }

    @Override
    public List<String> answerParts() {
        return List.of(WAY, FILES);
    }

    @Override
    public List<UploadedFile> files(Object value) {
        return value instanceof Map<?, ?> map ? StoredFiles.read(map.get(FILES)) : List.of();
    }

    private static List<String> ways(Field field) {
        return List.of(field.property("ways").orElse("upload,later").strip().split("\\s*,\\s*"));
    }

    private static boolean onlyUpload(Field field) {
        return ways(field).equals(List.of(UPLOAD));
    }
}
