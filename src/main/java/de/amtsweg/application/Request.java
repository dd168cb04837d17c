package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something the authority still needs from the applicant (Nachfrage). */
public record Request(
        RequestId id,
        ApplicationId application,
        String text,
        Instant askedAt,
        LocalDate due,
        State state,
        Optional<Answer> answer) {

    /** Where a request stands. A late answer still counts. */
    public enum State {
        OPEN,
        UNANSWERED,
        ANSWERED
    }

    /** What the applicant answered, and on which way it came. */
    public record Answer(String text, List<DocumentId> documents, Channel channel, Instant at) {
        /** Without the text. */
        @Override
        public String toString() {
            return "Answer[" + channel + ", " + at + "]";
        }
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "Request[" + id + ", " + state + "]";
    }
}
