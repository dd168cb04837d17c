package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FileInput;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.UploadedFile;
import de.amtsweg.shared.FileSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a question for files says about them: how many, how large, which kinds. */
final class FileRules {
    static final String FILE = "file";

    private static final String SIZE = "maxSize";
    private static final FileSize LARGEST = FileSize.megabytes(10);
    private static final int MOST_FILES = 5;

    private FileRules() {}

    static void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "maxFiles");
        if (field.formula("accept").isEmpty()
                && !FileKinds.unknown(field.property("accept").orElse("")).isEmpty()) {
            problems.accept(field.problem(
                    "accept nennt Dateien, die hier niemand hochladen kann.",
                    "Möglich sind .pdf, .jpg, .jpeg, .png, application/pdf, image/jpeg, image/png und image/*."));
        }
        if (field.property(SIZE).isPresent()
                && written(field)
                        .filter(size -> size.compareTo(LARGEST) <= 0)
                        .filter(size -> size.bytes() > 0)
                        .isEmpty()) {
            problems.accept(field.problem(
                    "amtsweg.maxSize ist keine Größe bis 10 MB.", "Schreiben Sie zum Beispiel „500 kB“ oder „5 MB“."));
        }
    }

    static int most(Field field) {
        return Math.max(1, field.whole("maxFiles", MOST_FILES));
    }

    /** What is checked before a file is stored; kinds that FEEL computes are checked with the answer. */
    static List<FileInput> inputs(Field field, int most) {
        Set<String> kinds = field.formula("accept").isPresent()
                ? Set.of()
                : FileKinds.accepted(field.property("accept").orElse("")).stream()
                        .map(FileKinds.Kind::mediaType)
                        .collect(Collectors.toUnmodifiableSet());
        return List.of(new FileInput(FILE, most, size(field), kinds));
    }

    /** The input, which says what it takes. */
    static Slot slot(Field field, Scope scope, int most, boolean required) {
        var kinds = FileKinds.accepted(field, scope);
        var names = kinds.stream().map(FileKinds.Kind::label).collect(Collectors.joining(", "));
        var size = size(field).in(scope.locale());
        var slot = Slot.part(FILE, "fields.files.choose", "", 500, required)
                .upTo(size(field))
                .choosing(kinds.stream()
                        .map(kind -> new Slot.Choice(kind.mediaType(), kind.label(), ""))
                        .toList());
        return most > 1
                ? slot.severalFiles().hinting(scope.message("fields.files.help.several", names, size, most))
                : slot.hinting(scope.message("fields.files.help", names, size));
    }

    static List<Complaint> check(Field field, List<UploadedFile> files, int most, Scope scope) {
        var kinds = FileKinds.accepted(field, scope);
        for (var file : files) {
            if (kinds.stream().noneMatch(kind -> kind.mediaType().equals(file.mediaType()))) {
                var names = kinds.stream().map(FileKinds.Kind::label).collect(Collectors.joining(", "));
                return List.of(Complaint.about(FILE, "fields.files.kind", file.name(), names));
            }
        }
        return files.size() > most ? List.of(Complaint.about(FILE, "fields.files.too-many", most)) : List.of();
    }

    private static FileSize size(Field field) {
        return written(field).orElse(LARGEST);
    }

    private static Optional<FileSize> written(Field field) {
        return field.property(SIZE).flatMap(FileSize::of);
    }
}
