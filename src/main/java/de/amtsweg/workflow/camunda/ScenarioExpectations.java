package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.journal.Journal;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.routing.Dispatch;
import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The word {@code expect}: fee, documents, letters, who was told, how the application stands. */
@Component
class ScenarioExpectations {
    private final Applications applications;
    private final Fees fees;
    private final Dispatches dispatches;
    private final FollowUps followUps;
    private final CaseFiles files;
    private final Journal journal;
    private final ScenarioPost post;

    ScenarioExpectations(
            Applications applications,
            Fees fees,
            Dispatches dispatches,
            FollowUps followUps,
            CaseFiles files,
            Journal journal,
            ScenarioPost post) {
        this.applications = applications;
        this.fees = fees;
        this.dispatches = dispatches;
        this.followUps = followUps;
        this.files = files;
        this.journal = journal;
        this.post = post;
    }

    List<String> complaints(ApplicationId application, Map<String, Object> expected) {
        return expected.entrySet().stream()
                .flatMap(one -> complaint(application, one.getKey(), one.getValue()).stream())
                .toList();
    }

    private List<String> complaint(ApplicationId id, String word, Object expected) {
        return switch (word) {
            case "fee" ->
                unequal(
                        word,
                        expected,
                        fees.of(id).map(fee -> fee.total().toString()).orElse("none"));
            case "feeStatus" ->
                unequal(
                        word,
                        expected,
                        fees.of(id).map(fee -> fee.status().name()).orElse("none"));
            case "documents" -> missing(word, post.documents(id), ScenarioChecks.names(expected));
            case "without" -> tooMuch(post.documents(id), ScenarioChecks.names(expected));
            case "informed" -> missing(word, informed(id), ScenarioChecks.names(expected));
            case "notInformed" -> tooMuch(informed(id), ScenarioChecks.names(expected));
            case "followUps" -> missing(word, topics(id), ScenarioChecks.names(expected));
            case "letters" -> unequal(word, expected, post.letters(id));
            case "mails" -> unequal(word, expected, post.mails(id));
            case "invited" -> unequal(word, expected, count(id, "partner-invited"));
            case "status" -> unequal(word, expected, status(applications.get(id)));
            case "recipient" -> unequal(word, expected, recipient(applications.get(id)));
            case "fileOpen" -> unequal(word, expected, files.of(id).isPresent());
            case "caseClosed" ->
                unequal(word, expected, files.of(id).filter(CaseFile::isClosed).isPresent());
            case "claim" -> unequal(word, expected, isClaim(id));
            case "dispatchedOnce" -> unequal(word, expected, dispatchedOnce(id));
            default -> List.of("nobody knows what to expect of \"" + word + "\"");
        };
    }

    private static List<String> unequal(String word, Object expected, Object found) {
        return expected.toString().equals(found.toString())
                ? List.of()
                : List.of(word + " is " + found + ", not " + expected);
    }

    /** All that is named must be there; an empty list says that nothing is. */
    private static List<String> missing(String word, Set<String> found, Set<String> expected) {
        boolean fits = expected.isEmpty() ? found.isEmpty() : found.containsAll(expected);
        return fits ? List.of() : List.of(word + " are " + new TreeSet<>(found) + ", not " + expected);
    }

    private static List<String> tooMuch(Set<String> found, Set<String> unwanted) {
        return unwanted.stream()
                .filter(found::contains)
                .map(one -> one + " is among them")
                .toList();
    }

    private Set<String> informed(ApplicationId id) {
        return dispatches.of(id).stream()
                .map(dispatch -> dispatch.recipient().value())
                .collect(Collectors.toSet());
    }

    private Set<String> topics(ApplicationId id) {
        return followUps.of(id).stream().map(FollowUp::topic).collect(Collectors.toSet());
    }

    private long count(ApplicationId id, String type) {
        return journal.of(id).stream()
                .filter(entry -> entry.type().equals(type))
                .count();
    }

    private static String status(Application application) {
        return application.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String recipient(Application application) {
        var parties = application.parties();
        return parties.representative().filter(parties.recipient()::equals).isPresent()
                ? "representative"
                : "applicant";
    }

    private boolean isClaim(ApplicationId id) {
        return fees.of(id)
                .map(Fee::status)
                .filter(FeeStatus.HANDED_OVER::equals)
                .isPresent();
    }

    /** What was not refused reached each recipient once. */
    private boolean dispatchedOnce(ApplicationId id) {
        return dispatches.of(id).stream()
                .filter(dispatch -> dispatch.state() != DispatchState.REJECTED)
                .collect(Collectors.groupingBy(ScenarioExpectations::what, Collectors.counting()))
                .values()
                .stream()
                .allMatch(times -> times == 1);
    }

    private static String what(Dispatch dispatch) {
        return dispatch.recipient() + " " + dispatch.purpose();
    }
}
