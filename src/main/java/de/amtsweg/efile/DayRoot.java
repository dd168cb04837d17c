package de.amtsweg.efile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The Merkle root over the ends of chains on one day, and the seal that chains it to the day before. */
final class DayRoot {
    /** What the first day is chained to. */
    static final String FIRST = Chain.hash("amtsweg/e-file/day/first/1");

    private static final String SEAL = "amtsweg/e-file/day/seal/1";
    private static final String LEAF = "amtsweg/e-file/day/leaf/1";
    private static final String NODE = "amtsweg/e-file/day/node/1";
    private static final String NOTHING = Chain.hash("amtsweg/e-file/day/nothing/1");

    private DayRoot() {}

    /** The end of one chain. */
    record Leaf(FileId file, ChainHead head) {
        String hash() {
            return Chain.hash(LEAF, file.toString(), Long.toString(head.entries()), head.hash());
        }
    }

    /** The same in whatever order a database gives them. */
    static String of(List<Leaf> leaves) {
        var level = hashes(leaves);
        while (level.size() > 1) {
            level = above(level);
        }
        return level.isEmpty() ? NOTHING : level.getFirst();
    }

    /** The hashes beside the way from this leaf to the root, lowest first. */
    static List<DayProof.Step> path(List<Leaf> leaves, Leaf leaf) {
        var steps = new ArrayList<DayProof.Step>();
        var level = hashes(leaves);
        for (int at = level.indexOf(leaf.hash()); level.size() > 1; at /= 2) {
            int beside = at % 2 == 0 ? at + 1 : at - 1;
            if (beside < level.size()) {
                steps.add(new DayProof.Step(beside < at, level.get(beside)));
            }
            level = above(level);
        }
        return steps;
    }

    /** The root over a leaf, going up beside these hashes. */
    static String climb(Leaf leaf, List<DayProof.Step> path) {
        var hash = leaf.hash();
        for (var step : path) {
            hash = step.left() ? Chain.hash(NODE, step.hash(), hash) : Chain.hash(NODE, hash, step.hash());
        }
        return hash;
    }

    private static List<String> hashes(List<Leaf> leaves) {
        return leaves.stream()
                .sorted(Comparator.comparing(leaf -> leaf.file().toString()))
                .map(Leaf::hash)
                .toList();
    }

    static String seal(LocalDate day, long heads, String root, String previous) {
        return Chain.hash(SEAL, day.toString(), Long.toString(heads), root, previous);
    }

    private static List<String> above(List<String> level) {
        return IntStream.range(0, (level.size() + 1) / 2)
                .mapToObj(pair -> 2 * pair + 1 < level.size()
                        ? Chain.hash(NODE, level.get(2 * pair), level.get(2 * pair + 1))
                        : level.get(2 * pair))
                .toList();
    }
}
