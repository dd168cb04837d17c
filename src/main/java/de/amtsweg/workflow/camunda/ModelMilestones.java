package de.amtsweg.workflow.camunda;

import de.amtsweg.application.ProgressReport.Turn;
import de.amtsweg.shared.Languages;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The milestones a designer wrote into one model, and which of them lie ahead of where a process stands. */
final class ModelMilestones {
    /** A flow node with a text for the applicant. */
    record Node(String id, Map<String, String> properties) {
        String text(Locale locale) {
            var german = properties.getOrDefault("milestone", "");
            return Languages.namesOf(locale).stream()
                    .map(language -> "milestone." + language)
                    .filter(properties::containsKey)
                    .findFirst()
                    .map(properties::get)
                    .orElse(german);
        }

        Turn turn() {
            return switch (properties.getOrDefault("turn", "niemand")) {
                case "wir" -> Turn.WE;
                case "sie" -> Turn.YOU;
                default -> Turn.NOBODY;
            };
        }

        /** {@code fee} and {@code document} are shown beside the course of things. */
        String kind() {
            return properties.getOrDefault("milestone.kind", "");
        }

        /** From here on the applicant should see what to do next elsewhere. */
        boolean opensNextSteps() {
            return Boolean.parseBoolean(properties.getOrDefault("nextSteps", "false"));
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final BpmnModelInstance model;

    ModelMilestones(BpmnModelInstance model) {
        this.model = model;
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            var properties = ModelProperties.of(node);
            if (properties.containsKey("milestone")) {
                nodes.put(node.getId(), new Node(node.getId(), properties));
            }
        }
    }

    Optional<Node> at(String activity) {
        return Optional.ofNullable(nodes.get(activity));
    }

    /**
     * What comes if all goes well: every branch of a parallel gateway, and the default of a decision unless it leads back.
     * Branches differ in length, so where the process ends is said last.
     */
    List<Node> ahead(Collection<String> standing, Set<String> passed) {
        var reached = new LinkedHashSet<>(standing);
        var open = new ArrayDeque<>(standing);
        while (!open.isEmpty()) {
            if (model.getModelElementById(open.poll()) instanceof FlowNode node) {
                for (var next : next(node, passed, reached)) {
                    if (reached.add(next.getId())) {
                        open.add(next.getId());
                    }
                }
            }
        }
        return reached.stream()
                .filter(id -> !standing.contains(id) && !passed.contains(id))
                .map(nodes::get)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing(this::ends))
                .toList();
    }

    private boolean ends(Node node) {
        return model.getModelElementById(node.id()) instanceof EndEvent;
    }

    private static List<FlowNode> next(FlowNode node, Set<String> passed, Set<String> reached) {
        var flows = List.copyOf(node.getOutgoing());
        if (!(node instanceof ExclusiveGateway gateway) || flows.size() < 2) {
            return flows.stream().map(SequenceFlow::getTarget).toList();
        }
        var standard = Optional.ofNullable(gateway.getDefault()).map(SequenceFlow::getTarget);
        return List.of(standard.filter(target -> !passed.contains(target.getId()) && !reached.contains(target.getId()))
                .orElseGet(() -> flows.getFirst().getTarget()));
    }
}
