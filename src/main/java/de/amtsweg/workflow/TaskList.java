package de.amtsweg.workflow;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** What there is to do for the people of the authorities. Everybody sees the tasks of their roles in their units. */
public interface TaskList {
    /** Open tasks, the most urgent first. */
    List<TaskSummary> open(PersonId person, TaskFilter filter);

    /** The open tasks of one application that this person may work on. */
    List<TaskSummary> of(ApplicationId application, PersonId person);

    Optional<TaskDetail> find(String taskId, PersonId person);

    ClaimResult claim(String taskId, PersonId person);

    /** Puts a task back and says whether it did: not when it is not, or no more, with this person. */
    boolean release(String taskId, PersonId person);

    /** Stores what the clerk found with the application and finishes the task, in one transaction. */
    CompletionResult complete(String taskId, PersonId person, Answers findings);
}
