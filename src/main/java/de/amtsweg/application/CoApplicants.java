package de.amtsweg.application;

import de.amtsweg.application.CoApplicant.Answer;
import de.amtsweg.application.CoApplicant.State;
import de.amtsweg.authority.Secrets;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who apply together with the applicant: who they are follows from the answers, and each of them has to confirm. */
@Component
public class CoApplicants {
    private static final String LINK = "co-applicant-link";
    private static final int LINK_LENGTH = 26;

    private final CoApplicantRows rows;
    private final Applications applications;
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final Secrets secrets;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoApplicants(
            CoApplicantRows rows,
            Applications applications,
            Catalogue catalogue,
            ServiceForms forms,
            Secrets secrets,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.catalogue = catalogue;
        this.forms = forms;
        this.secrets = secrets;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What became of an answer. */
    public enum Recorded {
        RECORDED,
        /** The person has answered before; the first answer counts. */
        ANSWERED_BEFORE,
        /** The application was withdrawn, decided or closed meanwhile. */
        TOO_LATE
    }

    @EventListener
    void enter(ApplicationSubmitted news) {
        var application = applications.get(news.application());
        var form = forms.get(
                application.packageId(), catalogue.get(application.packageId()).form());
        int position = 0;
        for (var invitee : form.invitees(application.answers())) {
            position++;
            var who = new CoApplicant(
                    CoApplicantId.next(),
                    application.id(),
                    position,
                    invitee.name(),
                    invitee.email(),
                    1,
                    State.OPEN,
                    Optional.empty(),
                    Optional.empty());
            rows.insert(who, hash(link(who)));
        }
    }

    /** In the order of the form. */
    public List<CoApplicant> of(ApplicationId application) {
        return rows.of(application);
    }

    public Optional<CoApplicant> find(CoApplicantId id) {
        return rows.find(id);
    }

    /** @throws NoSuchElementException when there is nobody of this identity */
    public CoApplicant get(CoApplicantId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No co-applicant " + id));
    }

    /** The last part of the address only this person gets; whoever knows it answers as them. */
    public String link(CoApplicant who) {
        return link(who.id(), who.link());
    }

    /** Whose link this is; empty also when a newer one was sent. */
    public Optional<CoApplicant> behind(String link) {
        return link.length() == LINK_LENGTH && UnambiguousText.isOne(link)
                ? rows.withLink(hash(link))
                : Optional.empty();
    }

    /** From now on we wait for those who have not answered; gives them. */
    @Transactional
    public List<CoApplicant> ask(ApplicationId application, LocalDate due) {
        rows.asked(application, due);
        return waitedFor(application);
    }

    /** Those of whom nothing has been heard. */
    public List<CoApplicant> waitedFor(ApplicationId application) {
        return of(application).stream().filter(who -> who.state().isWaitedFor()).toList();
    }

    /** Whether an answer still changes anything. */
    public boolean mayAnswer(Application application) {
        return application.status().isUndecided();
    }

    /** The person agrees to exactly these words. When it was the last one, the process hears of it. */
    @Transactional
    public Recorded confirm(CoApplicantId id, Actor actor, String statement, Channel channel) {
        return record(id, State.CONFIRMED, actor, new Answer(statement, channel, clock.instant()));
    }

    /** The person does not want to apply; the process hears of it. */
    @Transactional
    public Recorded refuse(CoApplicantId id, Actor actor, Channel channel) {
        return record(id, State.REFUSED, actor, new Answer("", channel, clock.instant()));
    }

    /**
     * A new link for somebody who has not answered, perhaps to another address; the old link ends. Gives the person as
     * they are now, or nothing when they have answered.
     */
    @Transactional
    public Optional<CoApplicant> readdress(CoApplicantId id, String email, Actor actor) {
        applications.lock(get(id).application());
        var who = get(id);
        if (!who.state().isWaitedFor() || !mayAnswer(applications.get(who.application()))) {
            return Optional.empty();
        }
        int next = who.link() + 1;
        rows.newLink(id, email, next, hash(link(id, next)));
        tell(who, actor, "co-applicant-asked-again");
        return Optional.of(get(id));
    }

    /** The time is over; whoever answers later is still heard. Says whether somebody was missing. */
    @Transactional
    public boolean unanswered(ApplicationId application) {
        applications.lock(application);
        if (rows.unanswered(application) == 0) {
            return false;
        }
        journal.record(application, Actor.system("deadline"), "co-applicants-missing", Map.of(), List.of());
        return true;
    }

    private Recorded record(CoApplicantId id, State state, Actor actor, Answer answer) {
        applications.lock(get(id).application());
        var who = get(id);
        if (!who.state().isWaitedFor()) {
            return Recorded.ANSWERED_BEFORE;
        }
        if (!mayAnswer(applications.get(who.application()))) {
            return Recorded.TOO_LATE;
        }
        rows.answered(id, state, answer);
        tell(who, actor, state == State.CONFIRMED ? "co-applicant-confirmed" : "co-applicant-refused");
        if (state == State.REFUSED) {
            events.publishEvent(new CoApplicantRefused(who.application(), id));
        } else if (of(who.application()).stream().allMatch(one -> one.state() == State.CONFIRMED)) {
            events.publishEvent(new CoApplicantsConfirmed(who.application()));
        }
        return Recorded.RECORDED;
    }

    private void tell(CoApplicant who, Actor actor, String type) {
        journal.record(who.application(), actor, type, Map.of("number", String.valueOf(who.position())), List.of());
    }

    private String link(CoApplicantId id, int number) {
        return UnambiguousText.from(secrets.bytes(LINK, id + " " + number), LINK_LENGTH);
    }

    private String hash(String link) {
        return secrets.hash("co-applicant", link);
    }
}
