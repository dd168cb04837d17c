package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.Incident;
import de.amtsweg.workflow.Incidents;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.Scenario.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What must hold in a scenario. Each check complains in a sentence, or not at all. */
@Component
class ScenarioChecks {
    private final ScenarioClockwork clockwork;
    private final ScenarioExpectations expectations;
    private final Incidents incidents;
    private final TaskService tasks;
    private final Clock clock;

    ScenarioChecks(
            ScenarioClockwork clockwork,
            ScenarioExpectations expectations,
            Incidents incidents,
            TaskService tasks,
            Clock clock) {
        this.clockwork = clockwork;
        this.expectations = expectations;
        this.incidents = incidents;
        this.tasks = tasks;
        this.clock = clock;
    }

    List<String> complaints(ApplicationId application, Step step) {
        return switch (step.word()) {
            case "waitsAt" -> different("it waits at", clockwork.waits(application), names(step.value()));
            case "ends" -> ends(application, names(step.value()));
            case "incident" -> incident(application, step.value().toString());
            case "due" -> due(application, step.value());
            default -> expectations.complaints(application, ScenarioActs.map(step.value()));
        };
    }

    private List<String> ends(ApplicationId application, Set<String> expected) {
        return clockwork.isOver(application)
                ? missing("it ended with", clockwork.ends(application), expected)
                : List.of("it has not ended but waits at " + clockwork.waits(application) + ", incidents at "
                        + incidentsOf(application));
    }

    private List<String> incident(ApplicationId application, String activity) {
        return incidentsOf(application).contains(activity)
                ? List.of()
                : List.of("there is no incident at " + activity + "; it waits at " + clockwork.waits(application));
    }

    private List<String> due(ApplicationId application, Object expected) {
        return ScenarioActs.map(expected).entrySet().stream()
                .flatMap(entry -> {
                    var task = tasks.createTaskQuery()
                            .processInstanceBusinessKey(application.toString())
                            .taskDefinitionKey(entry.getKey())
                            .singleResult();
                    var due = task == null || task.getDueDate() == null
                            ? "no date"
                            : task.getDueDate()
                                    .toInstant()
                                    .atZone(clock.getZone())
                                    .toLocalDate()
                                    .toString();
                    return due.equals(entry.getValue().toString())
                            ? Stream.empty()
                            : Stream.of(entry.getKey() + " is due on " + due + ", not on " + entry.getValue());
                })
                .toList();
    }

    /** A step that failed although the story does not speak of it. */
    List<String> unexpectedIncidents(ApplicationId application, Scenario scenario) {
        var foretold = scenario.steps().stream()
                .filter(step -> step.word().equals("incident"))
                .map(step -> step.value().toString())
                .collect(Collectors.toSet());
        return incidents.of(application).stream()
                .filter(incident -> !foretold.contains(incident.activity()))
                .map(incident -> "The step " + incident.activity() + " failed: " + incident.what())
                .toList();
    }

    private Set<String> incidentsOf(ApplicationId application) {
        return incidents.of(application).stream().map(Incident::activity).collect(Collectors.toSet());
    }

    /** Side branches (a reminder) have ends of their own, which a story need not tell. */
    private static List<String> missing(String what, Set<String> found, Set<String> expected) {
        return found.containsAll(expected) ? List.of() : List.of(what + " " + found + ", not " + expected);
    }

    static List<String> different(String what, Set<String> found, Set<String> expected) {
        return Objects.equals(found, expected) ? List.of() : List.of(what + " " + found + ", not " + expected);
    }

    static Set<String> names(Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(value.toString()));
    }
}
