package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Progress;
import de.amtsweg.application.ProgressReport;
import de.amtsweg.application.ProgressReport.Milestone;
import de.amtsweg.application.ProgressReport.State;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.Messages;
import de.amtsweg.workflow.camunda.ModelMilestones.Node;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far an application has come, in the words the designer wrote at the flow nodes. */
@Component
class CamundaProgress implements Progress {
    private final Applications applications;
    private final Steps steps;
    private final ProgressWords words;
    private final RepositoryService repository;
    private final RuntimeService processes;
    private final Map<String, ModelMilestones> models = new ConcurrentHashMap<>();

    CamundaProgress(
            Applications applications,
            Steps steps,
            ProgressWords words,
            RepositoryService repository,
            RuntimeService processes) {
        this.applications = applications;
        this.steps = steps;
        this.words = words;
        this.repository = repository;
        this.processes = processes;
    }

    @Override
    @Transactional(readOnly = true)
    public ProgressReport of(ApplicationId id, Locale locale) {
        var application = applications.get(id);
        var course = new Course(steps.of(id), this::model);
        var milestones = new LinkedHashMap<String, Milestone>();
        for (var reached : course.reached()) {
            milestone(reached.node(), reached.current() ? State.CURRENT : State.DONE, id, locale)
                    .ifPresent(milestone -> milestones.merge(milestone.text(), milestone, CamundaProgress::later));
        }
        words.settledFee(id, locale).ifPresent(milestone -> milestones.put(milestone.text(), milestone));
        for (var node : course.ahead()) {
            milestone(node, State.AHEAD, id, locale)
                    .ifPresent(milestone -> milestones.putIfAbsent(milestone.text(), milestone));
        }
        var inOrder = milestones.values().stream()
                .sorted(Comparator.comparing(Milestone::state))
                .toList();
        return new ProgressReport(
                inOrder,
                course.turn(),
                course.opensNextSteps() ? words.nextSteps(application, locale) : List.of(),
                mayWithdraw(application));
    }

    private Optional<Milestone> milestone(Node node, State state, ApplicationId id, Locale locale) {
        return words.fill(node, id, locale).map(text -> new Milestone(text, state, node.turn()));
    }

    private static Milestone later(Milestone known, Milestone next) {
        return next.state() == State.CURRENT ? next : known;
    }

    private boolean mayWithdraw(Application application) {
        return application.status().isUndecided()
                && processes
                                .createExecutionQuery()
                                .processInstanceBusinessKey(application.id().toString())
                                .messageEventSubscriptionName(Messages.APPLICANT_WITHDREW)
                                .count()
                        > 0;
    }

    private ModelMilestones model(String definition) {
        return models.computeIfAbsent(definition, id -> new ModelMilestones(repository.getBpmnModelInstance(id)));
    }
}
