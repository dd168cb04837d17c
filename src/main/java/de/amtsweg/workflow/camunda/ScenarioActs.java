package de.amtsweg.workflow.camunda;

import de.amtsweg.routing.Acknowledgement;
import de.amtsweg.routing.Dispatch;
import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.Faults;
import de.amtsweg.workflow.Incidents;
import de.amtsweg.workflow.Scenario.Step;
import de.amtsweg.workflow.ScenarioFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and other bodies do in a scenario. Each act complains when it was not possible. */
@Component
class ScenarioActs {
    private static final PersonId OPERATOR = new PersonId("scenario");

    private final ScenarioClockwork clockwork;
    private final ScenarioClerk clerk;
    private final ScenarioCitizens citizens;
    private final ScenarioPost post;
    private final ScenarioCashier cashier;
    private final Dispatches dispatches;
    private final Incidents incidents;
    private final Faults faults;

    ScenarioActs(
            ScenarioClockwork clockwork,
            ScenarioClerk clerk,
            ScenarioCitizens citizens,
            ScenarioPost post,
            ScenarioCashier cashier,
            Dispatches dispatches,
            Incidents incidents,
            Faults faults) {
        this.clockwork = clockwork;
        this.clerk = clerk;
        this.citizens = citizens;
        this.post = post;
        this.cashier = cashier;
        this.dispatches = dispatches;
        this.incidents = incidents;
        this.faults = faults;
    }

    boolean knows(String word) {
        return ScenarioFile.ACTS.contains(word);
    }

    List<String> act(ApplicationId application, Step step) {
        var text = step.value().toString();
        var complaints = switch (step.word()) {
            case "pay" -> cashier.pay(application, text);
            case "relieve" -> cashier.relieve(application, map(step.value()));
            case "complete" -> clerk.complete(application, map(step.value()));
            case "answer" -> citizens.answer(application, map(step.value()));
            case "agree" -> citizens.agree(application, text);
            case "disagree" -> citizens.disagree(application, text);
            case "acknowledge" -> tellOf(application, text, new Acknowledgement.Accepted());
            case "reject" -> tellOf(application, text, new Acknowledgement.Rejected(null));
            case "retrieve" -> post.retrieve(application, text);
            case "object" -> post.object(application, map(step.value()));
            case "collect" -> post.collect(application, text);
            case "serve" -> post.serve(application, text);
            case "timer" -> fire(application, text);
            case "withdraw" -> citizens.withdraw(application, text);
            case "retry" -> retry(application, text);
            case "breaks" -> breaks(application, text);
            default -> mended(application, text);
        };
        clockwork.settle(application);
        return complaints;
    }

    private List<String> tellOf(ApplicationId application, String who, Acknowledgement answer) {
        dispatches.of(application).stream()
                .filter(dispatch -> dispatch.state() == DispatchState.HANDED_OVER)
                .filter(dispatch ->
                        who.equals("all") || dispatch.recipient().value().equals(who))
                .map(Dispatch::id)
                .forEach(dispatch -> dispatches.answered(dispatch, answer));
        boolean known = who.equals("all")
                || dispatches.of(application).stream()
                        .anyMatch(one -> one.recipient().value().equals(who));
        return known ? List.of() : List.of("nothing was handed to " + who);
    }

    private List<String> fire(ApplicationId application, String timer) {
        return clockwork.fire(application, timer)
                ? List.of()
                : List.of("there is no timer " + timer + "; it waits at " + clockwork.waits(application));
    }

    private List<String> retry(ApplicationId application, String activity) {
        var failed = incidents.of(application).stream()
                .filter(incident -> incident.activity().equals(activity))
                .toList();
        failed.forEach(incident -> incidents.retry(incident.id(), OPERATOR));
        return failed.isEmpty() ? List.of("there is no incident at " + activity) : List.of();
    }

    private List<String> breaks(ApplicationId application, String block) {
        faults.breaks(application, block, "Broken on purpose");
        return List.of();
    }

    private List<String> mended(ApplicationId application, String block) {
        faults.mended(application, block);
        return List.of();
    }

    static Map<String, Object> map(@Nullable Object value) {
        var map = new java.util.LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> raw) {
            raw.forEach((key, inner) -> map.put(String.valueOf(key), inner == null ? "" : inner));
        }
        return map;
    }
}
