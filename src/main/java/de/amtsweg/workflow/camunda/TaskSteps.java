package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.CompletionResult;
import de.amtsweg.workflow.CompletionResult.Completed;
import de.amtsweg.workflow.CompletionResult.NeedsSecondPerson;
import de.amtsweg.workflow.CompletionResult.NotYours;
import de.amtsweg.workflow.ProposedReasons;
import de.amtsweg.workflow.ProposedReasons.Place;
import de.amtsweg.workflow.camunda.TaskCases.TaskCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with a task, each in one transaction. */
@Component
class TaskSteps {
    private final TaskService tasks;
    private final HistoryService history;
    private final ModelProperties properties;
    private final Applications applications;
    private final Authorities authorities;
    private final Journal journal;
    private final ProposedReasons proposed;

    TaskSteps(
            TaskService tasks,
            HistoryService history,
            ModelProperties properties,
            Applications applications,
            Authorities authorities,
            Journal journal,
            ProposedReasons proposed) {
        this.tasks = tasks;
        this.history = history;
        this.properties = properties;
        this.applications = applications;
        this.authorities = authorities;
        this.journal = journal;
        this.proposed = proposed;
    }

    @Transactional
    void claim(Task task, PersonId person) {
        tasks.claim(task.getId(), person.value());
    }

    @Transactional
    void release(Task task) {
        tasks.setAssignee(task.getId(), null);
    }

    @Transactional
    CompletionResult complete(Task task, TaskCase about, Actor actor, PersonId person, Answers findings) {
        var application = about.application();
        if (task.getAssignee() == null || !task.getAssignee().equals(person.value())) {
            return new NotYours(task.getAssignee() == null ? person : new PersonId(task.getAssignee()));
        }
        var firstTask = properties.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), "fourEyes");
        if (firstTask.isPresent()
                && fourEyesWanted(application)
                && wasDoneBy(person, task, application, firstTask.get())) {
            return new NeedsSecondPerson(firstTask.get());
        }
        applications.addFindings(application, about.proceeding(), person, findings);
        reasons(task).ifPresent(place -> proposed.record(application, actor, place, findings));
        journal.record(application, actor, "task-finished", Map.of("task", task.getName()), List.of());
        tasks.complete(task.getId());
        return new Completed();
    }

    /** The templates of notices a clerk may look at before finishing this task. */
    List<String> previews(Task task) {
        return properties
                .of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), ReferenceRule.PREVIEW)
                .map(ReferenceRule::templates)
                .orElse(List.of());
    }

    /** Where the reasons of the decision are proposed from. */
    Optional<Place> reasons(Task task) {
        return properties
                .of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), ReasonRule.REASONS)
                .flatMap(Place::of);
    }

    /** An authority may have decided that one person is enough. */
    private boolean fourEyesWanted(ApplicationId application) {
        return applications
                .get(application)
                .authority()
                .map(id -> authorities.get(id).settings().fourEyes())
                .orElse(true);
    }

    /** Whoever did the last first look may not do the second one; of two objections each has a first look of its own. */
    private boolean wasDoneBy(PersonId person, Task task, ApplicationId application, String taskKey) {
        var looks = history.createHistoricTaskInstanceQuery().taskDefinitionKey(taskKey);
        return last(looks.processInstanceId(task.getProcessInstanceId()))
                .or(() -> last(history.createHistoricTaskInstanceQuery()
                        .taskDefinitionKey(taskKey)
                        .processInstanceBusinessKey(application.toString())))
                .filter(last -> person.value().equals(last.getAssignee()))
                .isPresent();
    }

    private static Optional<HistoricTaskInstance> last(HistoricTaskInstanceQuery looks) {
        return looks.finished().orderByHistoricTaskInstanceEndTime().desc().listPage(0, 1).stream()
                .findFirst();
    }
}
