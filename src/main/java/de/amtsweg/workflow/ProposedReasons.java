package de.amtsweg.workflow;

import de.amtsweg.forms.Submission;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Proposes the reasons of a decision: what the rules of a table say that fit the application, each with the law it rests on. The
 * clerk finds them in the field of the form that becomes the reasons of the notice, and may change them (§ 39 (1) VwVfG).
 */
@Component
public class ProposedReasons {
    /** The output of a table that says why. */
    public static final String WHY = "grund";

    /** The output of a table that names the law. */
    public static final String SOURCE = "rechtsgrundlage";

    private final CaseTables tables;
    private final Journal journal;

    ProposedReasons(CaseTables tables, Journal journal) {
        this.tables = tables;
        this.journal = journal;
    }

    /**
     * Which table proposes reasons, and for which field of the clerk form.
     *
     * @param field the path of the field, {@code zurueckweisung.gruende}
     */
    public record Place(String table, String field) {
        /** Reads {@code table -> field}; nothing when it is written otherwise. */
        public static Optional<Place> of(String written) {
            var parts = written.split("->", -1);
            return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                    ? Optional.of(new Place(parts[0].strip(), parts[1].strip()))
                    : Optional.empty();
        }
    }

    /** What one rule says. */
    public record Reason(String why, String source) {
        String sentence() {
            return why.endsWith(".")
                    ? why.substring(0, why.length() - 1) + " (" + source + ")."
                    : why + " (" + source + ")";
        }
    }

    /** All reasons that fit, for one field. */
    public record Proposal(Place place, List<Reason> reasons) {
        /** One paragraph for each reason. */
        public String text() {
            return reasons.stream().map(Reason::sentence).collect(Collectors.joining("\n\n"));
        }

        /** The laws they rest on, each once. */
        public String sources() {
            return reasons.stream().map(Reason::source).distinct().collect(Collectors.joining("; "));
        }

        /** What clerks recorded before, with the proposal where they have recorded nothing. */
        Answers in(Answers earlier) {
            return earlier.text(place.field()).filter(text -> !text.isBlank()).isPresent()
                    ? earlier
                    : earlier.with(place.field(), text());
        }

        /** What was typed, with the proposal where the field was not on the page yet. */
        Submission in(Submission typed) {
            if (typed.values().containsKey(place.field())) {
                return typed;
            }
            var values = new LinkedMultiValueMap<>(typed.values());
            values.add(place.field(), text());
            return new Submission(values, typed.files());
        }
    }

    /** What the rules propose for a task; nothing when the model names no table or no rule fits. */
    public Optional<Proposal> of(TaskDetail task) {
        return task.reasons().flatMap(place -> of(task.summary().application(), place));
    }

    private Optional<Proposal> of(ApplicationId application, Place place) {
        var reasons = tables.evaluate(application, place.table()).stream()
                .map(rule -> new Reason(text(rule.get(WHY)), text(rule.get(SOURCE))))
                .filter(reason -> !reason.why().isEmpty())
                .distinct()
                .toList();
        return Optional.of(new Proposal(place, reasons))
                .filter(proposal -> !proposal.reasons().isEmpty());
    }

    /** Writes down on which rules the reasons a clerk has recorded rest, and whether the clerk changed their words. */
    @Transactional
    public void record(ApplicationId application, Actor actor, Place place, Answers findings) {
        var written = findings.text(place.field()).map(String::strip).filter(text -> !text.isEmpty());
        var proposed = written.flatMap(text -> of(application, place));
        if (proposed.isPresent()) {
            boolean unchanged = lines(proposed.get().text()).equals(lines(written.get()));
            journal.record(
                    application,
                    actor,
                    unchanged ? "reasons-taken-over" : "reasons-changed",
                    Map.of("table", place.table(), "sources", proposed.get().sources()),
                    List.of());
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "").strip();
    }
}
