package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who applies together with the applicant (Mitantragsteller/in) and has to say so.
 *
 * @param position the how-manieth of the application, from 1
 * @param email where the link goes; empty when the person confirms on paper or at the counter
 * @param link which link is valid, the how-manieth; a new one ends the one before
 * @param due until when we ask for an answer; empty before anybody was asked
 */
public record CoApplicant(
        CoApplicantId id,
        ApplicationId application,
        int position,
        String name,
        Optional<String> email,
        int link,
        State state,
        Optional<LocalDate> due,
        Optional<Answer> answer) {

    /** Where it stands. An answer after the time is over still counts. */
    public enum State {
        OPEN,
        UNANSWERED,
        CONFIRMED,
        REFUSED;

        /** Nothing has been heard of the person. */
        public boolean isWaitedFor() {
            return this == OPEN || this == UNANSWERED;
        }
    }

    /**
     * What the person said.
     *
     * @param statement the wording that was agreed to; empty for a refusal
     */
    public record Answer(String statement, Channel channel, Instant at) {}

    /** Without name and address. */
    @Override
    public String toString() {
        return "CoApplicant[" + id + ", " + state + "]";
    }
}
