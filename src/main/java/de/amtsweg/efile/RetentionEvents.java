package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events of life from which periods run: a business is deregistered, a dog has died. */
@Service
@Transactional
public class RetentionEvents {
    private final Archive archive;
    private final Retentions retentions;
    private final Permissions permissions;
    private final Journal journal;

    RetentionEvents(Archive archive, Retentions retentions, Permissions permissions, Journal journal) {
        this.archive = archive;
        this.retentions = retentions;
        this.permissions = permissions;
        this.journal = journal;
    }

    /** A process announces that it happened on this day. */
    public void announce(ApplicationId application, String event, LocalDate day) {
        write(application, Actor.system("workflow"), event, day);
    }

    public LocalDate today() {
        return retentions.today();
    }

    /** The head of the unit knows that it happened; only events some service of the file waits for can be recorded. */
    public RetentionOutcome record(PersonId head, EFile file, String event, LocalDate day) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        if (archive.lockIfThere(file.id()).isEmpty()) {
            return RetentionOutcome.FILE_GONE;
        }
        if (retentions.of(file.id()).event(event).isEmpty()) {
            return RetentionOutcome.NO_SUCH_EVENT;
        }
        if (day.isAfter(today()) || day.getYear() < 1900) {
            return RetentionOutcome.NO_SUCH_DAY;
        }
        if (stands(file, event, day)) {
            return RetentionOutcome.NOTHING_CHANGED;
        }
        write(archive.cases(file.id()).getLast().application(), actor, event, day);
        return RetentionOutcome.DONE;
    }

    private boolean stands(EFile file, String event, LocalDate day) {
        var last = archive.cases(file.id()).getLast();
        return archive.diary(file.id()).stream()
                .filter(entry -> entry.type().equals(RetentionRule.ANNOUNCED))
                .filter(entry -> !entry.at().isBefore(last.openedAt()))
                .anyMatch(entry -> event.equals(entry.details().get(RetentionRule.EVENT))
                        && day.toString().equals(entry.details().get(RetentionRule.DAY)));
    }

    /** As the service calls it whose file waits for it. */
    private String name(ApplicationId application, String event) {
        return archive.find(application)
                .flatMap(one -> retentions.of(one.file().id()).event(event))
                .flatMap(RetentionEvent::name)
                .map(LocalizedText::german)
                .orElse(event);
    }

    private void write(ApplicationId application, Actor actor, String event, LocalDate day) {
        journal.record(
                application,
                actor,
                RetentionRule.ANNOUNCED,
                Map.of(
                        RetentionRule.EVENT,
                        event,
                        RetentionRule.NAME,
                        name(application, event),
                        RetentionRule.DAY,
                        day.toString()),
                List.of());
    }
}
