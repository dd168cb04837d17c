package de.amtsweg.workflow.delegate;

import de.amtsweg.workflow.Breakdown;
import java.util.Map;

/** Reads the outputs of a decision table. */
final class Rows {
    private Rows() {}

    /** @throws Breakdown when a rule leaves this output empty */
    static String text(Map<String, Object> row, String output) {
        var value = row.get(output);
        if (value == null || value.toString().isBlank()) {
            throw new Breakdown("A rule of the decision table leaves the output \"" + output + "\" empty");
        }
        return value.toString();
    }
}
