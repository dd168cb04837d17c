package de.amtsweg.workplace;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileRetention;
import de.amtsweg.efile.LegalHolds;
import de.amtsweg.efile.RetentionEvent;
import de.amtsweg.efile.Retentions;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where the keeping of a file stands, in a sentence. */
@Component
class RetentionWords {
    private static final String STATE = "workplace.retention.state.";
    private static final String EVENT = "workplace.retention.event.";

    private final Retentions retentions;
    private final LegalHolds holds;
    private final MessageSource messages;

    RetentionWords(Retentions retentions, LegalHolds holds, MessageSource messages) {
        this.retentions = retentions;
        this.holds = holds;
        this.messages = messages;
    }

    /** The sentence, and that the file is held when it is. */
    String line(EFile file, Locale locale) {
        var sentence = sentence(file, locale);
        return holds.of(file.id()).isPresent()
                ? sentence + " " + messages.getMessage(STATE + "HELD", null, locale)
                : sentence;
    }

    String sentence(EFile file, Locale locale) {
        var retention = retentions.of(file.id());
        var state = retentions.stateOf(file.id());
        return messages.getMessage(STATE + state, new Object[] {blank(retention, state, locale)}, locale);
    }

    /** How people call it: as its service says, or as we do where it is an event of every case. */
    String event(RetentionEvent event, Locale locale) {
        return event.name()
                .map(name -> name.in(locale))
                .orElseGet(() -> word(EVENT + event.key(), event.key(), locale));
    }

    private String word(String key, String instead, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, instead, locale), instead);
    }

    private String blank(FileRetention retention, FileRetention.State state, Locale locale) {
        return switch (state) {
            case CASE_OPEN -> "";
            case EVENT_MISSING ->
                retention.missingEvents().stream()
                        .map(event -> event(event, locale))
                        .collect(Collectors.joining(", "));
            case RUNNING, OVER ->
                retention.endsOn().map(end -> Dates.day(end, locale)).orElse("–");
        };
    }
}
