package de.amtsweg.efile;

import java.time.LocalDate;
import java.util.List;

/**
 * What proves that a day's record covers a chain, and reveals nothing about any other: where the chain ended that day, and
 * the hashes beside its way up to the root.
 *
 * @param files how many chains were recorded that day
 * @param entries how long the chain was
 * @param head the hash of its last line then
 */
record DayProof(
        LocalDate day,
        long files,
        long entries,
        String head,
        List<Step> path,
        String root,
        String previous,
        String seal) {
    DayProof {
        path = List.copyOf(path);
    }

    /** A hash beside the way up; {@code left} when it stands before ours. */
    record Step(boolean left, String hash) {}

    static DayProof of(DaySeal day, DayRoot.Leaf leaf, List<DayRoot.Leaf> all) {
        return new DayProof(
                day.day(),
                day.heads(),
                leaf.head().entries(),
                leaf.head().hash(),
                DayRoot.path(all, leaf),
                day.root(),
                day.previous(),
                day.seal());
    }

    /** Whether this chain, as its lines are, lies under the root, and the root under the seal of just this day. */
    boolean covers(FileId file, List<DiaryEntry> diary) {
        return entries > 0
                && entries <= diary.size()
                && diary.get(Math.toIntExact(entries) - 1).hash().equals(head)
                && DayRoot.climb(new DayRoot.Leaf(file, new ChainHead(entries, head)), path)
                        .equals(root)
                && DayRoot.seal(day, files, root, previous).equals(seal);
    }
}
