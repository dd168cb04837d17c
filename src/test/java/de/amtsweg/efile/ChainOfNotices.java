package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The chain of one file in memory, to which notices are added; for benchmarks of other modules. */
public final class ChainOfNotices {
    private final FileId file = new FileId(UUID.fromString("019d0000-0000-7000-8000-000000000001"));
    private final CaseId caseId = new CaseId(UUID.fromString("019d0000-0000-7000-8000-000000000002"));
    private String head = Chain.start(file);
    private long entries;

    /** Adds the line of a notice; its hash covers the notice's bytes and all lines before. */
    public void add(byte[] notice) {
        var entry = new DiaryEntry(
                ++entries,
                caseId,
                UUID.randomUUID(),
                Instant.EPOCH,
                Actor.system("bench"),
                "NOTICE_ISSUED",
                Map.of("notice", "gebuehrenbescheid"),
                List.of(new DiaryEntry.Filed(DocumentId.next(), Fingerprint.of(notice))),
                head,
                "");
        head = Chain.hash(file, entry);
    }
}
