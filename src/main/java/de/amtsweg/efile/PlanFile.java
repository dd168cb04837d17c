package de.amtsweg.efile;

import de.amtsweg.efile.PlanProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file plan somebody wrote: YAML as ours, the message Aktenplan of xdomea (0301), or a table unit;title. */
final class PlanFile {
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_UNITS = 20_000;
    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST_TITLE = 300;
    private static final String UNIT = "[A-Za-z0-9](?:[A-Za-z0-9./_ -]{0,48}[A-Za-z0-9])?";

    private final Map<String, String> units = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanFile() {}

    /** Reads it; what is wrong with it stands in {@link #problems()}. */
    static PlanFile read(byte[] content) {
        var file = new PlanFile();
        if (content.length > MOST_BYTES) {
            file.refuse(0, Kind.TOO_LARGE, "");
            return file;
        }
        PlanFormat.of(content).read(content, file);
        if (file.units.isEmpty() && file.problems.isEmpty()) {
            file.refuse(0, Kind.NO_UNITS, "");
        }
        return file;
    }

    /** The titles by unit, in order. */
    Map<String, String> units() {
        return units;
    }

    List<PlanProblem> problems() {
        return List.copyOf(problems);
    }

    void add(int line, String typedUnit, String typedTitle) {
        var unit = typedUnit.strip().replaceAll("\\s+", " ");
        var title = typedTitle.strip().replaceAll("\\s+", " ");
        if (unit.isEmpty()) {
            refuse(line, Kind.UNIT_MISSING, title);
        } else if (!unit.matches(UNIT)) {
            refuse(line, Kind.UNIT_INVALID, unit);
        } else if (title.isEmpty()) {
            refuse(line, Kind.TITLE_MISSING, unit);
        } else if (title.length() > LONGEST_TITLE) {
            refuse(line, Kind.TITLE_TOO_LONG, unit);
        } else if (units.containsKey(unit)) {
            refuse(line, Kind.TWICE, unit + " (" + lines.get(unit) + ")");
        } else if (units.size() == MOST_UNITS) {
            refuse(line, Kind.TOO_LARGE, unit);
        } else {
            units.put(unit, title);
            lines.put(unit, line);
        }
    }

    void refuse(int line, Kind kind, String unit) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new PlanProblem(line, kind, unit.length() > 100 ? unit.substring(0, 100) + "…" : unit));
        }
    }
}
