package de.amtsweg.workflow;

import de.amtsweg.testbase.EveryTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into every cell of every table of the engine, bytes included. */
public final class EngineTables {
    private EngineTables() {}

    /** The cells that hold the text, as {@code TABLE.COLUMN}. */
    public static List<String> cellsWith(JdbcClient jdbc, String text) {
        var tables = jdbc.sql(
                        "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'")
                .query(String.class)
                .list();
        return EveryTable.cellsWith(jdbc, text, tables, 30);
    }
}
