package de.amtsweg.efile;

import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A file plan as a table with two columns, with or without a head. */
final class PlanTable implements PlanFormat {
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern HEAD = Pattern.compile("(?i)unit|stelle|aktenplan.*|kennzeichen");

    @Override
    public void read(byte[] content, PlanFile plan) {
        try (var parser = CSVParser.parse(CsvTable.text(content), CSV)) {
            for (var row : parser) {
                boolean head =
                        row.getRecordNumber() == 1 && HEAD.matcher(row.get(0)).matches();
                if (!head) {
                    plan.add((int) parser.getCurrentLineNumber(), row.get(0), row.size() > 1 ? row.get(1) : "");
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            plan.refuse(0, Kind.UNREADABLE, "");
        }
    }
}
