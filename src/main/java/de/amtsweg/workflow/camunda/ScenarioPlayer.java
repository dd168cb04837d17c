package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Channel;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.AuthoritySettings;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.Faults;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.ScenarioFile;
import de.amtsweg.workflow.ScenarioReport;
import de.amtsweg.workflow.ScenarioRunner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Plays a scenario: submits the answers, then does and checks line after line what the story says. */
@Component
class ScenarioPlayer implements ScenarioRunner {
    private static final PersonId COUNTER = new PersonId("sabine");

    private final Packages packages;
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final Drafts drafts;
    private final Authorities authorities;
    private final ScenarioClockwork clockwork;
    private final ScenarioActs acts;
    private final ScenarioChecks checks;
    private final Deployments deployments;
    private final Faults faults;
    private final Clock clock;

    ScenarioPlayer(
            Packages packages,
            Catalogue catalogue,
            ServiceForms forms,
            Drafts drafts,
            Authorities authorities,
            ScenarioClockwork clockwork,
            ScenarioActs acts,
            ScenarioChecks checks,
            Deployments deployments,
            Faults faults,
            Clock clock) {
        this.packages = packages;
        this.catalogue = catalogue;
        this.forms = forms;
        this.drafts = drafts;
        this.authorities = authorities;
        this.clockwork = clockwork;
        this.acts = acts;
        this.checks = checks;
        this.deployments = deployments;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public List<Scenario> scenariosOf(PackageId service) {
        return packages.findFile(service, "scenarios.yaml")
                .map(ScenarioFile::read)
                .orElse(List.of());
    }

    @Override
    public ScenarioReport play(PackageId service, Scenario scenario) {
        var problems = new ArrayList<String>();
        var authority = authorities.ours().getFirst();
        authorities.changeSettings(authority.id(), changed(authority.settings(), scenario));
        try {
            var application = submit(service, scenario, problems);
            application.ifPresent(id -> tell(id, scenario, problems));
            return new ScenarioReport(
                    scenario.name(),
                    problems,
                    application.map(clockwork::passed).orElse(Set.of()));
        } finally {
            authorities.changeSettings(authority.id(), authority.settings());
        }
    }

    @Override
    public void settle(ApplicationId application) {
        clockwork.settle(application);
    }

    @Override
    public Set<String> flowNodes(PackageId service) {
        return clockwork.flowNodes(deployments.process(service).getDeploymentId());
    }

    private static AuthoritySettings changed(AuthoritySettings settings, Scenario scenario) {
        var paymentFirst = scenario.authority().get("paymentFirst");
        var waived = scenario.authority().get("waivedRecipients");
        var changed = paymentFirst instanceof Boolean first ? settings.withPaymentFirst(first) : settings;
        return waived instanceof List<?> bodies
                ? changed.withWaivedRecipients(Set.copyOf(bodies.stream()
                        .map(body -> new AuthorityId(body.toString()))
                        .toList()))
                : changed;
    }

    private Optional<ApplicationId> submit(PackageId service, Scenario scenario, List<String> problems) {
        var form = forms.get(service, catalogue.get(service).form());
        var checked = form.checkAll(scenario.answers(), context());
        checked.problems()
                .forEach(problem ->
                        problems.add("The form refuses the answer to " + problem.fieldId() + ": " + problem.message()));
        return problems.isEmpty() ? Optional.of(submit(service, scenario, checked.answers())) : Optional.empty();
    }

    private ApplicationId submit(PackageId service, Scenario scenario, Answers answers) {
        var channel = Channel.valueOf(scenario.channel().toUpperCase(Locale.ROOT));
        var receipt = new Receipt(
                channel,
                scenario.receivedOn().orElseGet(() -> LocalDate.now(clock)),
                channel == Channel.ONLINE ? Optional.empty() : Optional.of(COUNTER));
        var draft = drafts.open(service.key(), service.revision(), answers);
        return drafts.submit(draft.id(), receipt).application();
    }

    private FormContext context() {
        return FormContext.of(Locale.GERMAN, LocalDate.now(clock));
    }

    private void tell(ApplicationId application, Scenario scenario, List<String> problems) {
        try {
            clockwork.settle(application);
            int line = 0;
            for (var step : scenario.steps()) {
                line++;
                for (var complaint : played(application, step)) {
                    problems.add("Step %d (%s): %s".formatted(line, step.word(), complaint));
                }
            }
            problems.addAll(checks.unexpectedIncidents(application, scenario));
        } finally {
            faults.forget(application);
        }
    }

    /** A step that cannot be played is a complaint like any other, so that the report tells all of them. */
    private List<String> played(ApplicationId application, Scenario.Step step) {
        try {
            return acts.knows(step.word()) ? acts.act(application, step) : checks.complaints(application, step);
        } catch (RuntimeException impossible) {
            return List.of("not possible: " + impossible.getClass().getSimpleName() + ": " + impossible.getMessage());
        }
    }
}
