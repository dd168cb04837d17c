package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers files whose period is over to the archive, and records what the archive answers. */
@Service
@Transactional
public class Offers {
    /** What is written into a diary about keeping the file says nothing new about its matter. */
    private static final Set<String> ABOUT_KEEPING = Set.of(
            "file-offered",
            "archive-answered-taken-over",
            "archive-answered-not-worth-keeping",
            "archive-confirmed-receipt",
            "archive-confirmed-import",
            "archive-confirmed-import-as",
            "archive-import-failed",
            "hold-placed",
            "hold-lifted");

    private final Archive archive;
    private final OfferTable table;
    private final OfferSettings settings;
    private final RetentionTable retention;
    private final Retentions retentions;
    private final Permissions permissions;
    private final FileLines lines;

    Offers(
            Archive archive,
            OfferTable table,
            OfferSettings settings,
            RetentionTable retention,
            Retentions retentions,
            Permissions permissions,
            FileLines lines) {
        this.archive = archive;
        this.table = table;
        this.settings = settings;
        this.retention = retention;
        this.retentions = retentions;
        this.permissions = permissions;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    public Optional<Offer> of(FileId file) {
        return table.latest(file);
    }

    /** Whether files of this file's authority are offered to an archive at all. */
    public boolean hasArchive(EFile file) {
        return settings.folderFor(file.authority()).isPresent();
    }

    /** Files of the units this person leads or reads that have been kept long enough. */
    @Transactional(readOnly = true)
    public List<DueFile> due(PersonId person, int most) {
        return retention.due(permissions.unitsWhere(person, Permission.READ_FILES), retentions.today(), most);
    }

    /** Asks for the file to be offered; it reaches the archive's folder soon. Asking again asks once. */
    public RetentionOutcome request(PersonId head, EFile file) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        if (archive.lockIfThere(file.id()).isEmpty()) {
            return RetentionOutcome.FILE_GONE;
        }
        return refusal(file).orElseGet(() -> {
            var latest = table.latest(file.id());
            if (latest.isPresent() && !isOutdated(latest.get())) {
                return RetentionOutcome.NOTHING_CHANGED;
            }
            table.insert(file.id(), latest.map(Offer::round).orElse(0) + 1, actor, lines.now());
            return RetentionOutcome.DONE;
        });
    }

    /** Records what the archive said about the last offer. */
    public RetentionOutcome answer(PersonId head, EFile file, OfferState answer) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        if (archive.lockIfThere(file.id()).isEmpty()) {
            return RetentionOutcome.FILE_GONE;
        }
        var latest = table.latest(file.id());
        if (!answer.isAnswered()
                || latest.isEmpty()
                || !table.answered(latest.get().id(), answer, actor, lines.now())) {
            return RetentionOutcome.NOTHING_CHANGED;
        }
        lines.write(file.id(), actor, "archive-answered-" + word(answer), Map.of(), List.of());
        return RetentionOutcome.DONE;
    }

    /** Whether something was filed after the file had been offered, so that the archive knows only part of it. */
    @Transactional(readOnly = true)
    public boolean isOutdated(Offer offer) {
        return offer.state() != OfferState.REQUESTED
                && archive.diary(offer.file()).stream()
                        .filter(entry -> entry.position() > offer.entries())
                        .anyMatch(entry -> !ABOUT_KEEPING.contains(entry.type()));
    }

    private Optional<RetentionOutcome> refusal(EFile file) {
        if (!hasArchive(file)) {
            return Optional.of(RetentionOutcome.NO_ARCHIVE);
        }
        if (retention.hold(file.id()).isPresent()) {
            return Optional.of(RetentionOutcome.HELD);
        }
        return retentions.stateOf(file.id()) == FileRetention.State.OVER
                ? Optional.empty()
                : Optional.of(RetentionOutcome.NOT_DUE);
    }

    private static String word(OfferState answer) {
        return answer == OfferState.TAKEN_OVER ? "taken-over" : "not-worth-keeping";
    }
}
