package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Channel;
import de.amtsweg.application.Requests;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Confirmation;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.routing.Acknowledgement;
import de.amtsweg.routing.Dispatch;
import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.Faults;
import de.amtsweg.workflow.Incidents;
import de.amtsweg.workflow.Scenario.Step;
import de.amtsweg.workflow.ScenarioFile;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and other bodies do in a scenario. Each act complains when it was not possible. */
@Component
class ScenarioActs {
    private static final PersonId OPERATOR = new PersonId("scenario");

    private final ScenarioClockwork clockwork;
    private final ScenarioClerk clerk;
    private final ScenarioPost post;
    private final Cashier cashier;
    private final Requests requests;
    private final Withdrawals withdrawals;
    private final Dispatches dispatches;
    private final Incidents incidents;
    private final Faults faults;

    ScenarioActs(
            ScenarioClockwork clockwork,
            ScenarioClerk clerk,
            ScenarioPost post,
            Cashier cashier,
            Requests requests,
            Withdrawals withdrawals,
            Dispatches dispatches,
            Incidents incidents,
            Faults faults) {
        this.clockwork = clockwork;
        this.clerk = clerk;
        this.post = post;
        this.cashier = cashier;
        this.requests = requests;
        this.withdrawals = withdrawals;
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
            case "pay" -> pay(application, text);
            case "complete" -> clerk.complete(application, map(step.value()));
            case "answer" -> answer(application, map(step.value()));
            case "acknowledge" -> tellOf(application, text, new Acknowledgement.Accepted());
            case "reject" -> tellOf(application, text, new Acknowledgement.Rejected(null));
            case "retrieve" -> post.retrieve(application, text);
            case "timer" -> fire(application, text);
            case "withdraw" -> withdraw(application, text);
            case "retry" -> retry(application, text);
            case "breaks" -> breaks(application, text);
            default -> mended(application, text);
        };
        clockwork.settle(application);
        return complaints;
    }

    private List<String> pay(ApplicationId application, String how) {
        var provider = cashier.providers(application).getFirst();
        cashier.start(application, provider, URI.create("/status"));
        var open = cashier.attemptsOf(application).stream()
                .filter(PaymentAttempt::isOpen)
                .findFirst();
        if (open.isEmpty()) {
            return List.of("there is nothing to pay");
        }
        var attempt = open.get();
        switch (how) {
            case "paid" ->
                cashier.confirm(new Confirmation(attempt.id(), provider, "scenario-" + attempt.id(), attempt.amount()));
            case "cancelled" -> cashier.cancelled(attempt.id());
            case "failed" -> cashier.failed(attempt.id());
            default -> {
                return List.of("one can pay: paid, cancelled or failed, not " + how);
            }
        }
        return List.of();
    }

    private List<String> answer(ApplicationId application, Map<String, Object> how) {
        var channel = Channel.valueOf(
                String.valueOf(how.getOrDefault("channel", "online")).toUpperCase(Locale.ROOT));
        var open = requests.open(application);
        open.ifPresent(request -> requests.answer(
                request.id(),
                channel == Channel.ONLINE ? Actor.applicant(application) : Actor.staff(OPERATOR),
                String.valueOf(how.getOrDefault("text", "")),
                List.of(),
                channel));
        return open.isEmpty() ? List.of("nobody asked the applicant anything") : List.of();
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

    private List<String> withdraw(ApplicationId application, String expected) {
        boolean accepted = withdrawals.request(application, Actor.applicant(application));
        return accepted == expected.equals("accepted")
                ? List.of()
                : List.of("the withdrawal was " + (accepted ? "accepted" : "refused"));
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
