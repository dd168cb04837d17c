package de.amtsweg.payment;

import java.util.Optional;

/** What came of a file of the treasury. */
public record IncomingReport(int booked, int leftOver, int knownBefore, Optional<Refusal> refusal) {
    static final IncomingReport NOTHING = new IncomingReport(0, 0, 0, Optional.empty());

    /** Why nothing of a file was read; {@code workplace.incoming.<refusal>} says it in words. */
    public enum Refusal {
        TOO_LARGE,
        OTHER_ENCODING,
        OTHER_HEADER
    }

    /** What came of one line. */
    enum Taken {
        BOOKED,
        LEFT_OVER,
        KNOWN_BEFORE
    }

    static IncomingReport refused(Refusal refusal) {
        return new IncomingReport(0, 0, 0, Optional.of(refusal));
    }

    IncomingReport and(Taken taken) {
        return switch (taken) {
            case BOOKED -> new IncomingReport(booked + 1, leftOver, knownBefore, refusal);
            case LEFT_OVER -> new IncomingReport(booked, leftOver + 1, knownBefore, refusal);
            case KNOWN_BEFORE -> new IncomingReport(booked, leftOver, knownBefore + 1, refusal);
        };
    }
}
