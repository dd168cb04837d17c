package de.amtsweg.workplace;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.journal.JournalSentences;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The journal as people read it, the newest line first. */
@Component
class CaseHistory {
    private final Journal journal;
    private final JournalSentences sentences;
    private final Authorities authorities;
    private final TaskLines names;
    private final MessageSource messages;

    CaseHistory(
            Journal journal,
            JournalSentences sentences,
            Authorities authorities,
            TaskLines names,
            MessageSource messages) {
        this.journal = journal;
        this.sentences = sentences;
        this.authorities = authorities;
        this.names = names;
        this.messages = messages;
    }

    List<CaseView.Event> of(
            ApplicationId application, Locale locale, Function<DocumentId, CaseView.Document> document) {
        return journal.of(application).reversed().stream()
                .map(entry -> new CaseView.Event(
                        Dates.moment(entry.at(), locale),
                        who(entry.actor(), locale),
                        sentences.sentence(entry, locale),
                        entry.documents().stream().map(document).toList()))
                .toList();
    }

    String sentence(JournalEntry entry, Locale locale) {
        return sentences.sentence(entry, locale);
    }

    String who(Actor actor, Locale locale) {
        return switch (actor.kind()) {
            case STAFF ->
                actor.onBehalfOf()
                        .map(absent -> messages.getMessage(
                                "workplace.actor.deputy",
                                new Object[] {names.name(new PersonId(actor.id())), names.name(absent)},
                                locale))
                        .orElseGet(() -> names.name(new PersonId(actor.id())));
            case AUTHORITY ->
                authorities
                        .find(new AuthorityId(actor.id()))
                        .map(Authority::name)
                        .orElse(actor.id());
            case APPLICANT, CO_APPLICANT, SYSTEM ->
                messages.getMessage("workplace.actor." + actor.kind(), null, locale);
        };
    }
}
