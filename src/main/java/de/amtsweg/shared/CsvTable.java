package de.amtsweg.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as offices hand it out: semicolons, perhaps quotation marks, UTF-8 or the Windows letters of before. */
public record CsvTable(List<String> heads, List<List<String>> rows) {
    public CsvTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    public static CsvTable of(byte[] bytes) {
        var lines = text(bytes).lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        var heads = cells(lines.getFirst());
        var rows = lines.stream()
                .skip(1)
                .map(CsvTable::cells)
                .filter(row -> row.size() >= heads.size())
                .toList();
        return new CsvTable(heads, rows);
    }

    /** Where a column stands, by the name in the first line. */
    public Optional<Integer> column(String head) {
        return Optional.of(heads.indexOf(head)).filter(at -> at >= 0);
    }

    private static String text(byte[] bytes) {
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

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
