package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.ClaimResult;
import de.amtsweg.workflow.ClerkForms;
import de.amtsweg.workflow.CompletionResult;
import de.amtsweg.workflow.TaskDetail;
import de.amtsweg.workflow.TaskList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clerk of a scenario: takes the task, fills in the clerk form, which is checked as it is on the page, and finishes. */
@Component
class ScenarioClerk {
    private final TaskList tasks;
    private final ClerkForms forms;
    private final ScenarioPost post;

    ScenarioClerk(TaskList tasks, ClerkForms forms, ScenarioPost post) {
        this.tasks = tasks;
        this.forms = forms;
        this.post = post;
    }

    List<String> complete(ApplicationId application, Map<String, Object> how) {
        var key = String.valueOf(how.get("task"));
        var person = new PersonId(String.valueOf(how.get("by")));
        var objection = Optional.ofNullable(how.get("objection"))
                .flatMap(template -> post.objectionTo(application, template.toString()));
        var open = tasks.of(application, person).stream()
                .filter(task -> task.key().equals(key))
                .flatMap(task -> tasks.find(task.id(), person).stream())
                .filter(task -> objection.isEmpty() || task.proceeding().equals(objection))
                .findFirst();
        return open.map(task -> complete(task, person, answers(ScenarioActs.map(how.get("with")))))
                .orElseGet(() -> List.of(person + " has no task " + key));
    }

    private List<String> complete(TaskDetail task, PersonId person, Answers given) {
        var checked = forms.of(task, Locale.GERMAN).map(form -> form.checkAll(given));
        var problems = checked.map(done -> done.problems().stream()
                        .map(problem -> "the clerk form refuses " + problem.fieldId() + ": " + problem.message())
                        .toList())
                .orElse(List.of());
        if (!problems.isEmpty()) {
            return problems;
        }
        if (tasks.claim(task.summary().id(), person) instanceof ClaimResult.AlreadyClaimed(var other)) {
            return List.of("the task is with " + other);
        }
        var findings = checked.map(done -> done.answers()).orElse(given);
        return tasks.complete(task.summary().id(), person, findings) instanceof CompletionResult.Completed
                ? List.of()
                : List.of("the task could not be finished by " + person);
    }

    private static Answers answers(Map<String, Object> given) {
        var answers = Answers.NONE;
        for (var entry : given.entrySet()) {
            var value =
                    entry.getValue() instanceof Number number ? new BigDecimal(number.toString()) : entry.getValue();
            answers = answers.with(entry.getKey(), value);
        }
        return answers;
    }
}
