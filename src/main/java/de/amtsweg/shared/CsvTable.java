package de.amtsweg.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as offices hand it out: semicolons, perhaps quotation marks, UTF-8 or the Windows letters of before. */
public record CsvTable(List<String> heads, List<List<String>> rows) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    public CsvTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException when it cannot be read as a table */
    public static CsvTable of(byte[] bytes) {
        try (var parser = CSVParser.parse(text(bytes), FORMAT)) {
            var heads = parser.getHeaderNames();
            var rows = parser.stream()
                    .filter(row -> row.size() >= heads.size())
                    .map(CSVRecord::toList)
                    .toList();
            return new CsvTable(heads, rows);
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException("It is no table.", broken);
        }
    }

    /** Where a column stands, by the name in the first line. */
    public Optional<Integer> column(String head) {
        return Optional.of(heads.indexOf(head)).filter(at -> at >= 0);
    }

    /** What stands in a file, in UTF-8 or the Windows letters of before. */
    public static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
