package de.amtsweg.workflow.camunda;

import de.amtsweg.application.ProgressReport.Turn;
import de.amtsweg.workflow.camunda.ModelMilestones.Node;
import de.amtsweg.workflow.camunda.Steps.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way of one application through its models, reduced to what the applicant should read. */
final class Course {
    /** A milestone that was reached. */
    record Reached(Node node, boolean current) {}

    private static final String FEE = "fee";
    private static final String DOCUMENT = "document";

    private final List<Step> steps;
    private final Function<String, ModelMilestones> models;

    Course(List<Step> steps, Function<String, ModelMilestones> models) {
        this.steps = steps;
        this.models = models;
    }

    List<Reached> reached() {
        var reached = new ArrayList<Reached>();
        for (var step : steps) {
            node(step)
                    .filter(node -> isWorthSaying(step, node))
                    .ifPresent(node -> reached.add(new Reached(node, step.active())));
        }
        return reached;
    }

    /** What a called part says is news only while it lasts, and so is what only asked the applicant to act. */
    private boolean isWorthSaying(Step step, Node node) {
        if (step.cancelled() || node.kind().equals(DOCUMENT)) {
            return false;
        }
        if (step.active()) {
            return !innerSpeaks(step);
        }
        return step.main() && node.turn() != Turn.YOU;
    }

    /** A part that is still at work speaks for the step that called it. */
    private boolean innerSpeaks(Step call) {
        return call.called() != null
                && steps.stream()
                        .filter(inner -> inner.active() && inner.instance().equals(call.called()))
                        .flatMap(inner -> node(inner).stream())
                        .anyMatch(node -> node.kind().isEmpty());
    }

    List<Node> ahead() {
        // The process of the service began first; an objection has one of its own.
        var main = steps.stream().filter(Step::main).findFirst();
        var standing = active().filter(
                        step -> main.filter(first -> first.instance().equals(step.instance()))
                                .isPresent())
                .map(Step::activity)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (standing.isEmpty()) {
            return List.of();
        }
        Set<String> passed = steps.stream()
                .filter(step -> step.main() && !step.active())
                .map(Step::activity)
                .collect(Collectors.toSet());
        return models.apply(main.orElseThrow().definition()).ahead(standing, passed);
    }

    /** Whose turn it is. An open fee stands beside our work and does not stop it. */
    Turn turn() {
        var current = active().flatMap(step -> node(step).stream()).toList();
        var beside = Set.of(FEE, DOCUMENT);
        if (current.stream().anyMatch(node -> node.turn() == Turn.YOU && !beside.contains(node.kind()))) {
            return Turn.YOU;
        }
        if (current.stream().anyMatch(node -> node.turn() == Turn.WE)) {
            return Turn.WE;
        }
        return current.stream().anyMatch(node -> node.turn() == Turn.YOU) ? Turn.YOU : Turn.NOBODY;
    }

    boolean opensNextSteps() {
        return steps.stream()
                .filter(step -> !step.cancelled())
                .flatMap(step -> node(step).stream())
                .anyMatch(Node::opensNextSteps);
    }

    private java.util.stream.Stream<Step> active() {
        return steps.stream().filter(Step::active);
    }

    private Optional<Node> node(Step step) {
        return models.apply(step.definition()).at(step.activity());
    }
}
