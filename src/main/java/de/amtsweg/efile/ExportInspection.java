package de.amtsweg.efile;

import de.amtsweg.efile.ExportedFile.Paper;
import de.amtsweg.efile.ExportedFile.State;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.shared.DocumentId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds an exported file against what it says of itself: the chain, its documents, the index and the records of days. */
final class ExportInspection {
    private final ExportContainer container;
    private final ExportedFile content;

    ExportInspection(ExportContainer container, ExportedFile content) {
        this.container = container;
        this.content = content;
    }

    /** What checking found. */
    sealed interface Finding permits OfChain, Stranger, Unfit, OtherDay {}

    /** What the chain and the documents it names say. */
    record OfChain(Verification verification) implements Finding {}

    /** Something lies in the export that no line of the diary knows. */
    record Stranger(String path) implements Finding {}

    /** A part that is no filed document, such as the index, is not as it was exported. */
    record Unfit(String path) implements Finding {}

    /** The record of a day is enclosed, but not that of this chain, or not that day's. */
    record OtherDay(LocalDate day) implements Finding {}

    /** The first thing that is wrong: lines and their documents in order, then what was added beside them. */
    Finding check() {
        var papers = new HashMap<DocumentId, Paper>();
        for (var paper : content.documents()) {
            if (papers.put(new DocumentId(paper.id()), paper) != null) {
                throw new ExportContainer.Refused(ExportContainer.Reason.DOUBLE_NAMES);
            }
        }
        var diary = content.entries().stream().map(ExportedFile.Line::entry).toList();
        var ofChain = ChainCheck.check(
                new FileId(content.file().id()), content.chain(), diary, filed -> fault(filed, papers));
        if (ofChain instanceof Verification.Broken) {
            return new OfChain(ofChain);
        }
        return stranger(diary.stream()
                        .flatMap(entry -> entry.documents().stream())
                        .map(DiaryEntry.Filed::id)
                        .collect(Collectors.toSet()))
                .or(() -> Stream.concat(Stream.of(content.index()), content.evidence().stream())
                        .filter(part -> !container.isAsExported(part))
                        .findFirst()
                        .map(part -> new Unfit(part.path())))
                .or(() -> content.days().stream()
                        .filter(day -> !day.covers(new FileId(content.file().id()), diary))
                        .findFirst()
                        .map(day -> new OtherDay(day.day())))
                .orElseGet(() -> new OfChain(ofChain));
    }

    private Optional<Fault> fault(DiaryEntry.Filed filed, Map<DocumentId, Paper> papers) {
        var paper = papers.get(filed.id());
        if (paper == null || paper.state() == State.MISSING) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        }
        if (!paper.sha256().equals(filed.sha256())) {
            return Optional.of(Fault.DOCUMENT_CHANGED);
        }
        if (paper.state() == State.ERASED) {
            return Optional.empty();
        }
        if (!container.has(paper.path())) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        }
        return container.isAsExported(paper) ? Optional.empty() : Optional.of(Fault.DOCUMENT_CHANGED);
    }

    private Optional<Finding> stranger(Set<DocumentId> filed) {
        var known = new HashSet<String>();
        known.add(ExportedFile.NAME);
        known.add(ExportedFile.INDEX);
        content.evidence().forEach(part -> known.add(part.path()));
        for (var paper : content.documents()) {
            if (!filed.contains(new DocumentId(paper.id()))) {
                return Optional.of(new Stranger(paper.path()));
            }
            if (paper.state() == State.ENCLOSED) {
                known.add(paper.path());
            }
        }
        return container.stranger(known).map(Stranger::new);
    }
}
