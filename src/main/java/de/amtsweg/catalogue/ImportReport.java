package de.amtsweg.catalogue;

import java.time.Instant;
import java.util.List;

/** What became of the folders of service packages when this node last read them. */
public record ImportReport(Instant at, List<Line> lines, List<PackageProblem> otherProblems) {
    /** What became of one folder. */
    public enum Outcome {
        PUBLISHED,
        UNCHANGED,
        REFUSED
    }

    /** One folder; problems only when it was refused. */
    public record Line(String key, Outcome outcome, List<PackageProblem> problems) {}

    public ImportReport {
        lines = List.copyOf(lines);
        otherProblems = List.copyOf(otherProblems);
    }

    public boolean hasProblems() {
        return !otherProblems.isEmpty() || lines.stream().anyMatch(line -> line.outcome() == Outcome.REFUSED);
    }
}
