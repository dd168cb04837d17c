package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Application;
import de.amtsweg.application.ProgressReport.Milestone;
import de.amtsweg.application.ProgressReport.NextStep;
import de.amtsweg.application.ProgressReport.State;
import de.amtsweg.application.ProgressReport.Turn;
import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import de.amtsweg.authority.Authorities;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.forms.Expressions;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.routing.Dispatch;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.camunda.ModelMilestones.Node;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills the blanks a milestone may have ({frist}, {betrag}, {stellen}, {behoerde}), and words what no model says. */
@Component
class ProgressWords {
    private static final String HANDED_OVER = "abgabe";

    private final Fees fees;
    private final Requests requests;
    private final Dispatches dispatches;
    private final Authorities authorities;
    private final Catalogue catalogue;
    private final Expressions conditions;
    private final MessageSource messages;

    ProgressWords(
            Fees fees,
            Requests requests,
            Dispatches dispatches,
            Authorities authorities,
            Catalogue catalogue,
            Expressions conditions,
            MessageSource messages) {
        this.fees = fees;
        this.requests = requests;
        this.dispatches = dispatches;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.messages = messages;
    }

    /** The text, or nothing when a blank cannot be filled (yet). */
    Optional<String> fill(Node node, ApplicationId application, Locale locale) {
        var text = Optional.of(node.text(locale));
        boolean aboutFee = node.kind().equals("fee");
        for (var blank : List.of("frist", "betrag", "stellen", "behoerde")) {
            var mark = "{" + blank + "}";
            text = text.flatMap(soFar -> soFar.contains(mark)
                    ? value(blank, aboutFee, application, locale).map(value -> soFar.replace(mark, value))
                    : Optional.of(soFar));
        }
        return text;
    }

    private Optional<String> value(String blank, boolean aboutFee, ApplicationId application, Locale locale) {
        return switch (blank) {
            case "betrag" -> fees.of(application).map(fee -> fee.total().format(locale));
            case "frist" ->
                (aboutFee ? fees.of(application).flatMap(Fee::dueOn) : lastRequestDue(application))
                        .map(day -> day(day, locale));
            case "stellen" -> names(application, dispatch -> !dispatch.purpose().equals(HANDED_OVER));
            default -> names(application, dispatch -> dispatch.purpose().equals(HANDED_OVER));
        };
    }

    private Optional<LocalDate> lastRequestDue(ApplicationId application) {
        return requests.of(application).stream()
                .reduce((earlier, later) -> later)
                .map(Request::due);
    }

    private Optional<String> names(ApplicationId application, Predicate<Dispatch> which) {
        var names = dispatches.of(application).stream()
                .filter(which)
                .map(dispatch -> authorities.get(dispatch.recipient()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(text -> !text.isEmpty());
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** "Bezahlt.", once the fee needs nobody any more. */
    Optional<Milestone> settledFee(ApplicationId application, Locale locale) {
        return fees.of(application)
                .filter(fee -> fee.status().isSettled() && !fee.total().isZero())
                .map(fee -> messages.getMessage("workflow.fee." + fee.status(), null, locale))
                .map(text -> new Milestone(text, State.DONE, Turn.NOBODY));
    }

    /** What the service says is to be done elsewhere, as far as it applies to these answers. */
    List<NextStep> nextSteps(Application application, Locale locale) {
        return catalogue.get(application.packageId()).nextSteps().stream()
                .filter(step -> step.when()
                        .map(when -> conditions.holds(when, application.answers()))
                        .orElse(true))
                .map(step -> new NextStep(step.text().in(locale), step.link().orElse("")))
                .toList();
    }
}
