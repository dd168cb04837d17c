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
import de.amtsweg.shared.DocumentId;
import java.math.BigDecimal;
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
    private static final String FILE = "file";
    private static final String REMOVE = "remove";
    private static final String UPLOAD = "upload";
    private static final List<String> WAYS = List.of(UPLOAD, "later", "onsite");
    private static final int MOST_FILES = 5;

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
                Slot.part(FILE, "fields.evidence.file", "", 500, false),
                Slot.part(REMOVE, "", "", 40, false));
    }

    @Override
    public List<String> fileSlots() {
        return List.of(FILE);
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        // The page may be shown again with what was just taken over: a file counts once.
        var kept = new LinkedHashSet<UploadedFile>(
                typed.previous().map(this::files).orElse(List.of()));
        kept.addAll(typed.files(FILE));
        kept.removeIf(file -> file.id().toString().equals(typed.text(REMOVE)));
        var files = new ArrayList<Object>(kept.stream().map(Evidence::map).toList());
        var way = typed.text(WAY);
        if (!typed.files(FILE).isEmpty()
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
        answer.put(
                FILES,
                new ArrayList<Object>(files(map).stream().map(Evidence::map).toList()));
        return Optional.of(answer);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var way = ((Map<?, ?>) value).get(WAY);
        int files = files(value).size();
        int most = field.whole("maxFiles", MOST_FILES);
        if (!ways(field).contains(way)) {
            return List.of(Complaint.about(WAY, "fields.not-offered"));
        }
        if (UPLOAD.equals(way) && files == 0) {
            return List.of(Complaint.about(
                    FILE, onlyUpload(field) ? "fields.evidence.no-file" : "fields.evidence.no-file-yet"));
        }
        return files > most ? List.of(Complaint.about(FILE, "fields.evidence.too-many", most)) : List.of();
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return onlyUpload(field) ? "fields.evidence.no-file" : "fields.evidence.required";
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
        if (!(value instanceof Map<?, ?> map) || !(map.get(FILES) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().flatMap(item -> file(item).stream()).toList();
    }

    private static Optional<UploadedFile> file(Object stored) {
        if (!(stored instanceof Map<?, ?> map) || map.get("id") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UploadedFile(
                    DocumentId.of(map.get("id").toString()),
                    String.valueOf(map.get("name")),
                    String.valueOf(map.get("mediaType")),
                    new BigDecimal(String.valueOf(map.get("size"))).longValue()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> map(UploadedFile file) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", file.id().toString());
        map.put("name", file.name());
        map.put("mediaType", file.mediaType());
        map.put("size", BigDecimal.valueOf(file.size()));
        return map;
    }

    private static List<String> ways(Field field) {
        return List.of(field.property("ways").orElse("upload,later").strip().split("\\s*,\\s*"));
    }

    private static boolean onlyUpload(Field field) {
        return ways(field).equals(List.of(UPLOAD));
    }
}
