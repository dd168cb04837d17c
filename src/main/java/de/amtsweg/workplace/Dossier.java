package de.amtsweg.workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code auskunft.json} says: everything the house knows of somebody's applications, in the words of the index. */
record Dossier(String format, Instant madeAt, String authority, List<Matter> applications, List<Begun> begun) {
    static final String FORMAT = "amtsweg/dossier/1";

    /** One application. */
    record Matter(
            String number,
            String service,
            String status,
            LocalDate receivedOn,
            Instant enteredAt,
            Optional<Instant> decidedAt,
            Optional<Instant> closedAt,
            String source,
            String keptFor,
            Optional<String> email,
            Map<String, Object> answers,
            Map<String, Object> findings,
            List<Line> journal,
            List<Paper> documents,
            List<Mail> mails,
            List<Sent> deliveries,
            List<Disclosed> givenTo,
            List<Asked> requests,
            List<String> coApplicants,
            Optional<Payment> payment,
            List<Reading> readings) {}

    /** Something that happened; who did it by work and unit, not by name. */
    record Line(Instant at, String who, String what) {}

    /** A document; {@code path} is empty when it was erased. */
    record Paper(String path, String name, String mediaType, long size, String sha256, String origin) {}

    record Mail(Instant writtenAt, Optional<Instant> sentAt, String to, String subject, String text) {}

    record Sent(String document, String way, String state, Instant providedAt, Optional<Instant> settledAt) {}

    /** To whom data were given, why, and by which law. */
    record Disclosed(Instant at, String to, String purpose, String legalBasis) {}

    record Asked(String question, LocalDate due, Optional<String> answer) {}

    record Payment(String reference, String status, List<String> lines, String total) {}

    record Reading(Instant at, String who, String what) {}

    /** Something begun and never sent. */
    record Begun(String service, Instant changedAt, Map<String, Object> answers) {}

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Dossier[" + applications.size() + " applications]";
    }
}
