package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What {@code akte.json} in an exported file says: all that is needed to check the chain without Amtsweg. */
record ExportedFile(
        String format,
        Instant exportedAt,
        Facts file,
        ChainHead chain,
        List<Matter> cases,
        List<Line> entries,
        List<Paper> documents,
        Paper index,
        List<DayProof> days,
        List<Paper> evidence) {
    static final String FORMAT = "amtsweg/e-file/2";
    /** As files were exported before the days were in it. */
    static final String FORMAT_WITHOUT_DAYS = "amtsweg/e-file/1";

    static final String NAME = "akte.json";
    static final String INDEX = "verzeichnis.pdf";

    ExportedFile {
        cases = List.copyOf(cases);
        entries = List.copyOf(entries);
        documents = List.copyOf(documents);
        days = List.copyOf(days);
        evidence = List.copyOf(evidence);
    }

    /** A part that belongs to no line of the diary. */
    static Paper part(String path, byte[] pdf) {
        return new Paper(
                new UUID(0, 0), path, path, "application/pdf", pdf.length, Fingerprint.of(pdf), State.ENCLOSED);
    }

    /** What people call a document; its id where the list does not name it. */
    String name(DocumentId id) {
        return documents.stream()
                .filter(paper -> paper.id().equals(id.value()))
                .map(Paper::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(id::toString);
    }

    /** The file itself. */
    record Facts(UUID id, String reference, String title, String planUnit, String unit, Instant openedAt) {
        static Facts of(EFile file) {
            return new Facts(
                    file.id().value(),
                    file.reference(),
                    file.title(),
                    file.planUnit(),
                    file.unit().value(),
                    file.openedAt());
        }
    }

    /** A case of the file. */
    record Matter(UUID id, String reference, String application, Instant openedAt, Optional<Instant> closedAt) {}

    /** Whether the bytes of a document are in the export, and if not, why. */
    enum State {
        ENCLOSED,
        ERASED,
        MISSING
    }

    /** A document; {@code path} says where it lies in the export, and is empty when it does not. */
    record Paper(UUID id, String path, String name, String mediaType, long size, String sha256, State state) {}

    /** A line of the diary. */
    record Line(
            long position,
            UUID caseId,
            UUID journalEntry,
            Instant at,
            Actor.Kind actorKind,
            String actor,
            Optional<String> onBehalfOf,
            String type,
            Map<String, String> details,
            List<Enclosure> documents,
            String previousHash,
            String hash) {
        Line {
            details = Map.copyOf(details);
            documents = List.copyOf(documents);
        }

        static Line of(DiaryEntry entry) {
            return new Line(
                    entry.position(),
                    entry.caseId().value(),
                    entry.journalEntry(),
                    entry.at(),
                    entry.actor().kind(),
                    entry.actor().id(),
                    entry.actor().onBehalfOf().map(PersonId::value),
                    entry.type(),
                    entry.details(),
                    entry.documents().stream()
                            .map(filed -> new Enclosure(filed.id().value(), filed.sha256()))
                            .toList(),
                    entry.previousHash(),
                    entry.hash());
        }

        DiaryEntry entry() {
            return new DiaryEntry(
                    position,
                    new CaseId(caseId),
                    journalEntry,
                    at,
                    new Actor(actorKind, actor, onBehalfOf.map(PersonId::new)),
                    type,
                    details,
                    documents.stream()
                            .map(filed -> new DiaryEntry.Filed(new DocumentId(filed.id()), filed.sha256()))
                            .toList(),
                    previousHash,
                    hash);
        }
    }

    /** A document as a line names it. */
    record Enclosure(UUID id, String sha256) {}
}
