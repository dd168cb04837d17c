package de.amtsweg.workflow;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.Optional;

/**
 * Notices as they would be written if a clerk finished a task as the form stands now. Nothing is stored, sealed or sent. Which
 * notices that are the model says at the task (property {@code preview}, template names with commas).
 */
public interface NoticePreviews {
    /** A notice that can be looked at beforehand. */
    record Previewed(String template, String title) {}

    /** What the task offers, in the order the model names it. */
    List<Previewed> of(TaskDetail task);

    /**
     * The notice as PDF, marked as a draft.
     *
     * @param findings what the clerk has typed
     * @return nothing when the task does not offer this notice
     */
    Optional<byte[]> pdf(TaskDetail task, String template, Answers findings);
}
