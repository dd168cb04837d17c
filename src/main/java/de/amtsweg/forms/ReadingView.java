package de.amtsweg.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answers as somebody reads them: on the review page, at the clerk's desk, in the PDF. */
public record ReadingView(List<Section> sections) {
    /** The answers of one page of the form; {@code pageId} is where "Ändern" leads. */
    public record Section(String pageId, String title, List<Entry> entries) {}

    /**
     * One line. A heading (of a group or of one row of a list) has a label and no value.
     *
     * @param value formatted for people; "nicht angegeben" when there is no answer
     * @param masked the value as others read it: only the end of it when the form wants that
     * @param copy what a copy button puts on the clipboard; empty when there is no answer
     * @param files the uploaded files this answer consists of
     * @param earlier how it read before it was changed; empty text when there was no such line; nothing when it is unchanged
     */
    public record Entry(
            String fieldId,
            String label,
            String value,
            String masked,
            String copy,
            boolean heading,
            List<UploadedFile> files,
            Optional<String> earlier) {
        public boolean answered() {
            return !copy.isEmpty() || !files.isEmpty();
        }

        private Entry asMasked() {
            return new Entry(fieldId, label, masked, masked, copy, heading, files, earlier);
        }

        private Entry against(Map<String, Entry> before) {
            var then = before.get(fieldId);
            if (heading || then != null && then.value.equals(value) && then.copy.equals(copy)) {
                return this;
            }
            var reading = then == null ? "" : then.value;
            return new Entry(fieldId, label, value, masked, copy, false, files, Optional.of(reading));
        }
    }

    /** As others read it: answers their form wants masked show their end only. A copy button still takes the whole. */
    public ReadingView masked() {
        return new ReadingView(sections.stream()
                .map(section -> new Section(
                        section.pageId(),
                        section.title(),
                        section.entries().stream().map(Entry::asMasked).toList()))
                .toList());
    }

    /** Marks every answer that reads differently than in an earlier view of the same form, with how it read then. */
    public ReadingView against(ReadingView before) {
        var then = before.sections.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> !entry.heading())
                .collect(Collectors.toMap(Entry::fieldId, Function.identity(), (first, second) -> first));
        return new ReadingView(sections.stream()
                .map(section -> new Section(
                        section.pageId(),
                        section.title(),
                        section.entries().stream()
                                .map(entry -> entry.against(then))
                                .toList()))
                .toList());
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.entries().isEmpty());
    }
}
