package de.amtsweg.application;

import de.amtsweg.application.Application.State;
import de.amtsweg.application.Application.Submission;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Gives a valid application; a test states only what is special. */
public final class ApplicationBuilder {
    private ApplicationId id = ApplicationId.next();
    private ApplicationNumber number = ApplicationNumber.draw(2026);
    private PackageId service = new PackageId(new ServiceKey("gewerbe-anmelden"), 1);
    private Channel channel = Channel.ONLINE;
    private LocalDate receivedOn = MovableClock.MONDAY;
    private Instant enteredAt = Instant.parse("2026-05-04T08:00:00Z");
    private Ars place = new Ars("059999999001");
    private Answers answers = new Answers(Map.of("taetigkeit", "Online-Handel mit gebrauchten Fahrrädern"));
    private Answers findings = Answers.NONE;
    private Optional<String> email = Optional.of("lena@example.org");
    private Parties parties = Parties.UNKNOWN;
    private ApplicationStatus status = ApplicationStatus.SUBMITTED;
    private Optional<AuthorityId> authority = Optional.empty();
    private Optional<UnitId> unit = Optional.empty();

    private ApplicationBuilder() {}

    public static ApplicationBuilder anApplication() {
        return new ApplicationBuilder();
    }

    public ApplicationBuilder id(ApplicationId other) {
        id = other;
        return this;
    }

    public ApplicationBuilder number(String other) {
        number = new ApplicationNumber(other);
        return this;
    }

    public ApplicationBuilder of(PackageId other) {
        service = other;
        return this;
    }

    public ApplicationBuilder channel(Channel other) {
        channel = other;
        return this;
    }

    public ApplicationBuilder receivedOn(LocalDate day) {
        receivedOn = day;
        return this;
    }

    public ApplicationBuilder enteredAt(Instant moment) {
        enteredAt = moment;
        return this;
    }

    public ApplicationBuilder at(Ars other) {
        place = other;
        return this;
    }

    public ApplicationBuilder answers(Map<String, Object> other) {
        answers = new Answers(other);
        return this;
    }

    public ApplicationBuilder findings(Map<String, Object> other) {
        findings = new Answers(other);
        return this;
    }

    public ApplicationBuilder withoutEmail() {
        email = Optional.empty();
        return this;
    }

    public ApplicationBuilder email(String other) {
        email = Optional.of(other);
        return this;
    }

    public ApplicationBuilder parties(Parties other) {
        parties = other;
        return this;
    }

    public ApplicationBuilder status(ApplicationStatus other) {
        status = other;
        return this;
    }

    public ApplicationBuilder inChargeIs(String authorityId, String unitId) {
        authority = Optional.of(new AuthorityId(authorityId));
        unit = Optional.of(new UnitId(unitId));
        return this;
    }

    public Application build() {
        var submission =
                new Submission(id, number, service, channel, receivedOn, enteredAt, place, answers, email, parties);
        var state = new State(status, authority, unit, Optional.empty(), Optional.empty(), Optional.empty());
        return new Application(submission, state, Findings.of(findings), 0);
    }

    /** Builds it and stores it as if somebody had submitted it; nobody hears of it. */
    public Application storedIn(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        var rows = new ApplicationRows(jdbc);
        var application = build();
        rows.insert(application, "no code");
        rows.update(application);
        return jdbc.sql("select * from application where id = :id")
                .param("id", id.value())
                .query(rows::withoutFindings)
                .single();
    }
}
