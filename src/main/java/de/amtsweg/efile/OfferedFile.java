package de.amtsweg.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All a message to the archive says about one file. */
record OfferedFile(
        Offer offer,
        FileStand stand,
        FileRetention retention,
        LocalDate endedOn,
        Map<CaseId, List<OfferedPaper>> papers,
        Sides sides,
        Instant at) {
    OfferedFile {
        papers = Map.copyOf(papers);
    }

    /** Who offers, who is offered it, and how the plan calls the unit. */
    record Sides(String authority, String unit, String archive, String planTitle) {}

    List<OfferedPaper> papers(CaseFile one) {
        return papers.getOrDefault(one.id(), List.of());
    }

    RetentionPeriod period(CaseFile one) {
        return retention.cases().stream()
                .filter(period -> period.reference().equals(one.reference()))
                .findFirst()
                .orElseThrow();
    }
}
