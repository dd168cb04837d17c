package de.amtsweg.testbase;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into every cell of every table, bytes included. */
public final class EveryTable {
    private EveryTable() {}

    /** The cells that hold the text, as {@code TABLE.COLUMN}. */
    public static List<String> cellsWith(JdbcClient jdbc, String text) {
        var tables = jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        return cellsWith(jdbc, text, tables, 60);
    }

    /** The same in these tables; fewer than expected means that they were not found. */
    public static List<String> cellsWith(JdbcClient jdbc, String text, List<String> tables, int atLeast) {
        if (tables.size() < atLeast) {
            throw new IllegalStateException("The tables were not found: " + tables);
        }
        var found = new ArrayList<String>();
        for (var table : tables) {
            found.addAll(
                    jdbc.sql("select * from " + table).query((row, number) -> cells(row, table, text)).list().stream()
                            .flatMap(List::stream)
                            .distinct()
                            .toList());
        }
        return found;
    }

    private static List<String> cells(ResultSet row, String table, String text) throws SQLException {
        var found = new ArrayList<String>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (text(row.getObject(i)).contains(text)) {
                found.add(table + "." + columns.getColumnName(i));
            }
        }
        return found;
    }

    private static String text(Object cell) throws SQLException {
        return switch (cell) {
            case null -> "";
            case byte[] bytes -> text(bytes);
            case Blob blob -> text(blob.getBytes(1, (int) blob.length()));
            case Clob clob -> clob.getSubString(1, (int) clob.length());
            default -> cell.toString();
        };
    }

    /** Java writes strings in UTF-8 or, in old formats, two bytes a letter. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16BE);
    }
}
