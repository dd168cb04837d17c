package de.amtsweg.efile;

import de.amtsweg.application.Forgetting;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a file apart, in the transaction of whoever decided it, and leaves the record of its deletion. */
@Component
class Shredder {
    private final Archive archive;
    private final Forgetting forgetting;
    private final DocumentStore documents;
    private final OfferTable offers;
    private final ReadingLog readings;
    private final DeletionTable records;
    private final FileLines lines;

    Shredder(
            Archive archive,
            Forgetting forgetting,
            DocumentStore documents,
            OfferTable offers,
            ReadingLog readings,
            DeletionTable records,
            FileLines lines) {
        this.archive = archive;
        this.forgetting = forgetting;
        this.documents = documents;
        this.offers = offers;
        this.readings = readings;
        this.records = records;
        this.lines = lines;
    }

    /** Who decided it, why, and how long the file was kept. */
    record Decision(
            Actor by, DeletionBasis basis, List<DocumentId> reason, Optional<UUID> offer, LocalDate keptUntil) {}

    void shred(EFile file, Decision decision) {
        decide(file, decision);
        var diary = archive.diary(file.id());
        var cases = archive.cases(file.id());
        var held = new LinkedHashSet<DocumentId>();
        diary.forEach(entry -> entry.documents().forEach(filed -> held.add(filed.id())));
        records.insert(record(file, decision, cases, held.size()));
        cases.forEach(one -> held.addAll(forgetting.forget(one.application())));
        archive.delete(file.id());
        readings.delete(file.id());
        offers.delete(file.id());
        deleteUnlessHeldElsewhere(held);
    }

    void deleteUnlessHeldElsewhere(Set<DocumentId> held) {
        held.stream().filter(document -> archive.holding(document).isEmpty()).forEach(documents::delete);
    }

    /** The last line of the diary. Nobody will read it, but its hash stands in the record. */
    private void decide(EFile file, Decision decision) {
        var details = Map.of("basis", decision.basis().name());
        lines.write(file.id(), decision.by(), "file-deletion-decided", details, decision.reason());
    }

    private DeletionRecord record(EFile file, Decision decision, List<CaseFile> cases, int papers) {
        var closed = cases.stream()
                .flatMap(one -> one.closedAt().stream())
                .map(RetentionRule::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new DeletionRecord(
                        file.id(),
                        new DeletionRecord.Facts(
                                file.authority(),
                                file.unit(),
                                file.planUnit(),
                                file.reference(),
                                RetentionRule.day(file.openedAt()),
                                closed,
                                cases.size(),
                                papers),
                        decision.keptUntil(),
                        decision.basis(),
                        decision.offer(),
                        new PersonId(decision.by().id()),
                        lines.now(),
                        archive.head(file.id()),
                        "")
                .sealed();
    }
}
