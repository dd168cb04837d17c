package de.amtsweg.application;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application (Antrag, Anzeige, Meldung …) somebody has submitted. Guards its own state. */
public final class Application {
    private final Submission submission;
    private final Findings findings;
    private final long version;
    private ApplicationStatus status;
    private @Nullable AuthorityId authority;
    private @Nullable UnitId unit;
    private @Nullable String outcome;
    private @Nullable Instant decidedAt;
    private @Nullable Instant closedAt;

    /** What was handed in; a clerk may put answers right ({@link Corrections}), nothing else of it changes any more. */
    record Submission(
            ApplicationId id,
            ApplicationNumber number,
            PackageId packageId,
            Channel channel,
            LocalDate receivedOn,
            Instant enteredAt,
            Ars place,
            Answers answers,
            Optional<String> email,
            Parties parties) {
        @Override
        public String toString() {
            return "Submission[" + id + "]";
        }
    }

    /** What the course of things has made of it. */
    record State(
            ApplicationStatus status,
            Optional<AuthorityId> authority,
            Optional<UnitId> unit,
            Optional<String> outcome,
            Optional<Instant> decidedAt,
            Optional<Instant> closedAt) {
        static final State NEW = new State(
                ApplicationStatus.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Application(Submission submission, State state, Findings findings, long version) {
        this.submission = submission;
        this.findings = findings;
        this.version = version;
        this.status = state.status();
        this.authority = state.authority().orElse(null);
        this.unit = state.unit().orElse(null);
        this.outcome = state.outcome().orElse(null);
        this.decidedAt = state.decidedAt().orElse(null);
        this.closedAt = state.closedAt().orElse(null);
    }

    Application with(Findings recorded) {
        return new Application(submission, state(), recorded, version);
    }

    /** The same, supposing clerks had recorded this, too; nothing is changed or stored. */
    public Application supposing(Answers more) {
        return with(findings.and(findings.reader(), more));
    }

    /** The same as it is seen in a proceeding of its own: with what clerks recorded there. */
    public Application within(Optional<Proceeding> proceeding) {
        return with(findings.within(proceeding));
    }

    public ApplicationId id() {
        return submission.id();
    }

    /** The number people see: {@code AW-2026-7F3K-Q9PM}. */
    public String number() {
        return submission.number().value();
    }

    /** The version of the service package it was submitted with, and keeps. */
    public PackageId packageId() {
        return submission.packageId();
    }

    public ServiceKey service() {
        return packageId().key();
    }

    public int revision() {
        return packageId().revision();
    }

    public ApplicationStatus status() {
        return status;
    }

    public Channel channel() {
        return submission.channel();
    }

    /** The day on which the authority had it; periods run from here. */
    public LocalDate receivedOn() {
        return submission.receivedOn();
    }

    /** The moment in which it was entered into the system. */
    public Instant enteredAt() {
        return submission.enteredAt();
    }

    public Ars place() {
        return submission.place();
    }

    public Optional<AuthorityId> authority() {
        return Optional.ofNullable(authority);
    }

    public Optional<UnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** What the applicant said. */
    public Answers answers() {
        return submission.answers();
    }

    /** One answer as text. */
    public Optional<String> answer(String path) {
        return answers().text(path);
    }

    /** What clerks recorded, the later finding over the earlier one; nothing of proceedings this one is not seen in. */
    public Answers findings() {
        return findings.read();
    }

    /** All that clerks recorded, what belongs to proceedings of their own included. */
    public Map<String, Object> everyFinding() {
        return findings.all();
    }

    /** Where messages go; empty when the applicant wants letters. */
    public Optional<String> email() {
        return submission.email();
    }

    public Parties parties() {
        return submission.parties();
    }

    /** How it was decided, in the word of the model. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When its case was closed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Gives it to the authority and unit in charge; also when the one in charge turns out to be another. */
    public void routeTo(AuthorityId inCharge, UnitId unitInCharge) {
        if (status.isFinal()) {
            throw new IllegalStateException("Application " + id() + " is " + status + " and is not routed any more");
        }
        authority = inCharge;
        unit = unitInCharge;
    }

    /** Somebody is on it. Beginning again what has begun changes nothing. */
    public void startWork() {
        if (status != ApplicationStatus.IN_PROGRESS) {
            become(ApplicationStatus.IN_PROGRESS);
        }
    }

    /** @throws IllegalTransition when it has been decided, withdrawn, handed over or has expired */
    public void decide(String decision, Clock clock) {
        become(ApplicationStatus.DECIDED);
        outcome = decision;
        decidedAt = clock.instant();
    }

    /**
     * Ends its case. What was withdrawn, handed over or has expired keeps that status; only the end is noted.
     *
     * @throws IllegalTransition when it has not been decided
     */
    public void close(Clock clock) {
        if (status == ApplicationStatus.DECIDED || !status.isFinal()) {
            become(ApplicationStatus.CLOSED);
        }
        if (closedAt == null) {
            closedAt = clock.instant();
        }
    }

    /** @throws IllegalTransition when it has been decided or is over */
    public void withdraw() {
        become(ApplicationStatus.WITHDRAWN);
    }

    /** @throws IllegalTransition when it has been decided or is over */
    public void handOver() {
        become(ApplicationStatus.HANDED_OVER);
    }

    /** @throws IllegalTransition when it has been decided or is over */
    public void expire() {
        become(ApplicationStatus.EXPIRED);
    }

    private void become(ApplicationStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(id(), status, next);
        }
        status = next;
    }

    long version() {
        return version;
    }

    Submission submission() {
        return submission;
    }

    State state() {
        return new State(status, authority(), unit(), outcome(), decidedAt(), closedAt());
    }

    /** Two of them are the same when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Application application && application.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** Its id and status, never an answer. */
    @Override
    public String toString() {
        return "Application[" + id() + ", " + status + "]";
    }
}
