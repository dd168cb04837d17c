package de.amtsweg.efile;

import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.shared.DocumentId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records once a day how all chains end. A chain alone proves nothing against somebody who can rewrite the whole
 * database; a day's seal that was printed, sealed or logged elsewhere does.
 */
@Service
@Transactional
public class DailyHeads {
    private static final Logger LOG = LoggerFactory.getLogger(DailyHeads.class);

    private final DayRows rows;
    private final DayEvidence evidence;
    private final Clock clock;

    DailyHeads(DayRows rows, DayEvidence evidence, Clock clock) {
        this.rows = rows;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Records today, unless that has been done.
     *
     * @throws IllegalStateException when the record of an earlier day was changed: to go on would cover it up
     */
    public Optional<DaySeal> recordToday() {
        var today = LocalDate.now(clock);
        var last = rows.last();
        if (last.filter(day -> !day.day().isBefore(today)).isPresent()) {
            return Optional.empty();
        }
        brokenDay().ifPresent(day -> {
            throw new IllegalStateException(
                    "What was recorded of the e-files on %s does not fit any more".formatted(day));
        });
        rows.takeHeads(today);
        var heads = rows.heads(today);
        var root = DayRoot.of(heads);
        var previous = last.map(DaySeal::seal).orElse(DayRoot.FIRST);
        var seal = DayRoot.seal(today, heads.size(), root, previous);
        var made = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var written = new DaySeal(today, heads.size(), root, previous, seal, made, DocumentId.next());
        var kept = new DaySeal(today, heads.size(), root, previous, seal, made, evidence.keep(written));
        rows.insert(kept);
        LOG.info("Recorded the ends of {} e-file chains for {}: seal {}", heads.size(), today, seal);
        return Optional.of(kept);
    }

    /** All days that were recorded, oldest first. */
    @Transactional(readOnly = true)
    public List<DaySeal> days() {
        return rows.days();
    }

    /** The first day whose record does not fit in itself or to the day before. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> brokenDay() {
        var previous = DayRoot.FIRST;
        for (var day : rows.days()) {
            var heads = rows.heads(day.day());
            if (!day.previous().equals(previous)
                    || day.heads() != heads.size()
                    || !day.root().equals(DayRoot.of(heads))
                    || !day.seal().equals(DayRoot.seal(day.day(), day.heads(), day.root(), previous))) {
                return Optional.of(day.day());
            }
            previous = day.seal();
        }
        return Optional.empty();
    }

    /** The days that cover the first lines of a chain, oldest first, each with what proves it. */
    @Transactional(readOnly = true)
    List<DayProof> proofs(FileId file, long entries) {
        return rows.daysOf(file).stream()
                .flatMap(day -> {
                    var all = rows.heads(day.day());
                    return all.stream()
                            .filter(leaf ->
                                    leaf.file().equals(file) && leaf.head().entries() <= entries)
                            .map(leaf -> DayProof.of(day, leaf, all));
                })
                .toList();
    }

    /** What was written of a day, as PDF; nothing when it is not there any more. */
    @Transactional(readOnly = true)
    Optional<byte[]> evidence(LocalDate day) {
        return rows.day(day).flatMap(written -> evidence.read(written.document()));
    }

    /** What in this chain does not fit what was recorded of it. */
    @Transactional(readOnly = true)
    Optional<Broken> misfit(FileId file, List<DiaryEntry> diary) {
        long fits = 0;
        for (var head : rows.headsOf(file)) {
            boolean there = head.entries() <= diary.size();
            if (!there || !diary.get(Math.toIntExact(head.entries()) - 1).hash().equals(head.hash())) {
                return Optional.of(
                        there
                                ? new Broken(fits + 1, Fault.REWRITTEN)
                                : new Broken(Math.max(fits, diary.size()) + 1, Fault.ENTRY_MISSING));
            }
            fits = head.entries();
        }
        return brokenDay().map(day -> new Broken(0, Fault.DAYS_CHANGED));
    }

    /** What in the record of a deletion does not fit what was recorded of the chain it ends. */
    @Transactional(readOnly = true)
    Optional<Broken> misfit(DeletionRecord deleted) {
        return ownMisfit(deleted).or(() -> brokenDay().map(day -> new Broken(0, Fault.DAYS_CHANGED)));
    }

    /** The same without asking whether the days fit each other, which reads all of them. */
    @Transactional(readOnly = true)
    Optional<Broken> ownMisfit(DeletionRecord deleted) {
        if (!deleted.computedHash().equals(deleted.hash())) {
            return Optional.of(new Broken(deleted.lastLink().entries(), Fault.ENTRY_CHANGED));
        }
        for (var head : rows.headsOf(deleted.file())) {
            boolean fits = head.entries() < deleted.head().entries()
                    || head.equals(deleted.head())
                    || head.equals(deleted.lastLink());
            if (!fits) {
                return Optional.of(new Broken(head.entries(), Fault.REWRITTEN));
            }
        }
        return Optional.empty();
    }
}
