package de.amtsweg.correspondence;

import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the journal and other rooms hear of objections. */
@Component
class ObjectionRecords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DocumentStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ObjectionRecords(DocumentStore store, Journal journal, ApplicationEventPublisher events) {
        this.store = store;
        this.journal = journal;
        this.events = events;
    }

    String title(DocumentId notice) {
        return store.get(notice).title();
    }

    void filed(Objection objection, Actor actor) {
        var details = Map.of("document", title(objection.notice()), "day", DAY.format(objection.receivedOn()));
        var type = objection.late() ? "objection-filed-late" : "objection-filed";
        journal.record(objection.application(), actor, type, details, List.of(objection.letter()));
        events.publishEvent(new ObjectionFiled(objection.application(), objection.id()));
    }

    void settled(Objection objection, Outcome outcome) {
        var type = "objection-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        journal.record(
                objection.application(),
                Actor.system("correspondence"),
                type,
                Map.of("document", title(objection.notice())),
                List.of());
    }
}
