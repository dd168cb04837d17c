package de.amtsweg.efile;

import de.amtsweg.shared.CsvTable;

/** A way to write down a file plan. */
interface PlanFormat {
    /** Adds the units to the plan, and what is wrong. */
    void read(byte[] content, PlanFile plan);

    /** The format of a file, told by how it begins. */
    static PlanFormat of(byte[] content) {
        var begins = CsvTable.text(content)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("---"))
                .findFirst()
                .orElse("");
        if (begins.startsWith("<")) {
            return new PlanXdomea();
        }
        return begins.matches("units\\s*:.*") ? new PlanYaml() : new PlanTable();
    }
}
