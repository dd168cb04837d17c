package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Channel;
import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.CoApplicants.Recorded;
import de.amtsweg.application.Requests;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What applicants, and those who apply with them, do in a scenario. */
@Component
class ScenarioCitizens {
    private static final PersonId CLERK = new PersonId("scenario");

    private final Requests requests;
    private final Withdrawals withdrawals;
    private final CoApplicants coApplicants;

    ScenarioCitizens(Requests requests, Withdrawals withdrawals, CoApplicants coApplicants) {
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.coApplicants = coApplicants;
    }

    List<String> answer(ApplicationId application, Map<String, Object> how) {
        var channel = Channel.valueOf(
                String.valueOf(how.getOrDefault("channel", "online")).toUpperCase(Locale.ROOT));
        var open = requests.open(application);
        open.ifPresent(request -> requests.answer(
                request.id(),
                channel == Channel.ONLINE ? Actor.applicant(application) : Actor.staff(CLERK),
                String.valueOf(how.getOrDefault("text", "")),
                List.of(),
                channel));
        return open.isEmpty() ? List.of("nobody asked the applicant anything") : List.of();
    }

    List<String> agree(ApplicationId application, String who) {
        var actor = Actor.coApplicant(application);
        return each(application, who, one -> coApplicants.confirm(one.id(), actor, "agreed", Channel.ONLINE));
    }

    List<String> disagree(ApplicationId application, String who) {
        return each(
                application, who, one -> coApplicants.refuse(one.id(), Actor.coApplicant(application), Channel.ONLINE));
    }

    private List<String> each(ApplicationId application, String who, Function<CoApplicant, Recorded> act) {
        var meant = coApplicants.of(application).stream()
                .filter(one -> who.equals("all") || who.equals(String.valueOf(one.position())))
                .toList();
        if (meant.isEmpty()) {
            return List.of("nobody applies together with the applicant as number " + who);
        }
        return meant.stream()
                .map(act)
                .filter(result -> result != Recorded.RECORDED)
                .map(result -> "the answer of " + who + " was not recorded: " + result)
                .toList();
    }

    List<String> withdraw(ApplicationId application, String expected) {
        boolean accepted = withdrawals.request(application, Actor.applicant(application));
        return accepted == expected.equals("accepted")
                ? List.of()
                : List.of("the withdrawal was " + (accepted ? "accepted" : "refused"));
    }
}
