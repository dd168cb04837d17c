package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the browser sent for one field, cleaned: normalised, trimmed, without invisible signs. */
public final class Typed {
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<UploadedFile>> files = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final @Nullable Object previous;

    private Typed(@Nullable Object previous) {
        this.previous = previous;
    }

    /** Cleans what was sent for the slots of a field at a path. */
    static Typed of(List<Slot> slots, String path, Submission submission, @Nullable Object previous) {
        var typed = new Typed(previous);
        for (var slot : slots) {
            var name = nameOf(path, slot.part());
            for (var raw : submission.values().getOrDefault(name, List.of())) {
                typed.take(slot, raw == null ? "" : raw);
            }
            typed.files.put(slot.part(), submission.files().getOrDefault(name, List.of()));
        }
        return typed;
    }

    static String nameOf(String path, String part) {
        return part.isEmpty() ? path : path + "." + part;
    }

    private void take(Slot slot, String raw) {
        var cleaned = CleanText.of(raw, slot.maxLength(), slot.multiline());
        cleaned.complaint()
                .ifPresentOrElse(
                        key -> complaints.add(Complaint.about(slot.part(), key, slot.maxLength())),
                        () -> texts.computeIfAbsent(slot.part(), part -> new ArrayList<>())
                                .add(cleaned.text()));
    }

    /** The text of a slot, empty when there is none. */
    public String text(String part) {
        return all(part).stream().findFirst().orElse("");
    }

    /** All values of a slot that can be chosen several times; blank ones are left out. */
    public List<String> all(String part) {
        return texts.getOrDefault(part, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public List<UploadedFile> files(String part) {
        return files.getOrDefault(part, List.of());
    }

    /** What had been answered before. */
    public Optional<Object> previous() {
        return Optional.ofNullable(previous);
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
