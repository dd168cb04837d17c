package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.workflow.ClaimResult;
import de.amtsweg.workflow.ClaimResult.AlreadyClaimed;
import de.amtsweg.workflow.ClaimResult.Claimed;
import de.amtsweg.workflow.CompletionResult;
import de.amtsweg.workflow.TaskDetail;
import de.amtsweg.workflow.TaskFilter;
import de.amtsweg.workflow.TaskList;
import de.amtsweg.workflow.TaskSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task list on the engine's tasks. Whoever comes second is told, outside any transaction, what the first one did. */
@Component
class CamundaTaskList implements TaskList {
    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService processes;
    private final TaskCases cases;
    private final TaskSteps steps;
    private final TaskGroups groups;
    private final Applications applications;
    private final Clock clock;

    CamundaTaskList(
            TaskService tasks,
            RuntimeService processes,
            TaskCases cases,
            TaskSteps steps,
            TaskGroups groups,
            Applications applications,
            Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.cases = cases;
        this.steps = steps;
        this.groups = groups;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public List<TaskSummary> open(PersonId person, TaskFilter filter) {
        var wanted = groups.of(person).stream()
                .filter(group ->
                        filter.unit().isEmpty() || TaskGroups.unitOf(group).equals(filter.unit()))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var query = tasks.createTaskQuery().taskCandidateGroupIn(wanted).includeAssignedTasks();
        return summaries(filter.mineOnly() ? query.taskAssignee(person.value()) : query);
    }

    @Override
    public List<TaskSummary> of(ApplicationId application, PersonId person) {
        return visible(person)
                .map(query -> summaries(query.processInstanceBusinessKey(application.toString())))
                .orElse(List.of());
    }

    @Override
    public Optional<TaskDetail> find(String taskId, PersonId person) {
        return task(taskId, person).map(task -> {
            var about = cases.of(task);
            return new TaskDetail(
                    summary(task, about.application()),
                    applications.get(about.application()).packageId(),
                    about.proceeding(),
                    Optional.ofNullable(task.getFormKey()),
                    steps.previews(task),
                    steps.reasons(task));
        });
    }

    @Override
    public ClaimResult claim(String taskId, PersonId person) {
        var task = task(taskId, person);
        if (task.isEmpty()) {
            return new ClaimResult.Gone();
        }
        try {
            steps.claim(task.get(), person);
            return new Claimed();
        } catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException late) {
            return holder(taskId, person);
        }
    }

    private ClaimResult holder(String taskId, PersonId person) {
        return task(taskId, person)
                .<ClaimResult>map(
                        now -> now.getAssignee() == null || now.getAssignee().equals(person.value())
                                ? new Claimed()
                                : new AlreadyClaimed(new PersonId(now.getAssignee())))
                .orElseGet(ClaimResult.Gone::new);
    }

    @Override
    public boolean release(String taskId, PersonId person) {
        var mine = task(taskId, person).filter(task -> person.value().equals(task.getAssignee()));
        try {
            mine.ifPresent(steps::release);
            return mine.isPresent();
        } catch (OptimisticLockingException | NullValueException late) {
            return false;
        }
    }

    @Override
    public CompletionResult complete(String taskId, PersonId person, Answers findings) {
        var task = task(taskId, person);
        if (task.isEmpty()) {
            return new CompletionResult.Gone();
        }
        try {
            return steps.complete(
                    task.get(),
                    cases.of(task.get()),
                    groups.actor(person, candidates(taskId, person)),
                    person,
                    findings);
        } catch (OptimisticLockingException | NullValueException late) {
            return new CompletionResult.Gone();
        }
    }

    /** Groups of this person the task is offered to; a task that has just gone is offered to nobody. */
    private List<String> candidates(String taskId, PersonId person) {
        return groups.of(person).stream()
                .filter(group -> tasks.createTaskQuery()
                                .taskId(taskId)
                                .taskCandidateGroup(group)
                                .includeAssignedTasks()
                                .count()
                        > 0)
                .toList();
    }

    private Optional<TaskQuery> visible(PersonId person) {
        var all = groups.of(person);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.createTaskQuery().taskCandidateGroupIn(all).includeAssignedTasks());
    }

    private Optional<Task> task(String taskId, PersonId person) {
        return visible(person)
                .map(query -> query.taskId(taskId).initializeFormKeys().singleResult());
    }

    private List<TaskSummary> summaries(TaskQuery query) {
        var found = query.orderByDueDate().asc().listPage(0, MOST);
        if (found.isEmpty()) {
            return List.of();
        }
        var instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .flatMap(task -> Optional.ofNullable(keys.get(task.getProcessInstanceId()))
                        .map(key -> summary(task, ApplicationId.of(key)))
                        .stream())
                .sorted(Comparator.comparing(task -> task.dueAt().orElse(Instant.MAX)))
                .toList();
    }

    private TaskSummary summary(Task task, ApplicationId id) {
        var application = applications.get(id);
        var due = Optional.ofNullable(task.getDueDate()).map(Date::toInstant);
        return new TaskSummary(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                id,
                application.number(),
                application.service(),
                Optional.ofNullable(task.getDescription()).map(UnitId::new),
                Optional.ofNullable(task.getAssignee()).map(PersonId::new),
                task.getCreateTime().toInstant(),
                due,
                due.filter(clock.instant()::isAfter).isPresent());
    }
}
