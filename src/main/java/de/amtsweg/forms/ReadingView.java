package de.amtsweg.forms;

import java.util.List;

/** The answers as somebody reads them: on the review page, at the clerk's desk, in the PDF. */
public record ReadingView(List<Section> sections) {
    /** The answers of one page of the form; {@code pageId} is where "Ändern" leads. */
    public record Section(String pageId, String title, List<Entry> entries) {}

    /**
     * One line. A heading (of a group or of one row of a list) has a label and no value.
     *
     * @param value formatted for people; "nicht angegeben" when there is no answer
     * @param copy what a copy button puts on the clipboard; empty when there is no answer
     * @param files the uploaded files this answer consists of
     */
    public record Entry(
            String fieldId, String label, String value, String copy, boolean heading, List<UploadedFile> files) {
        public boolean answered() {
            return !copy.isEmpty() || !files.isEmpty();
        }
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.entries().isEmpty());
    }
}
