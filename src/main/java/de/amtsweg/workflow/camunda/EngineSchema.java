package de.amtsweg.workflow.camunda;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the scripts that come in the engine's jar, so that Flyway alone changes the schema.
 * H2 commits each table by itself: what an interrupted run left behind is dropped and made anew (it holds no data yet).
 */
@Component
public class EngineSchema implements JavaMigration {
    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "case.engine", "decision.engine", "history", "case.history", "decision.history");

    /** Made by the last script. */
    private static final String LAST_TABLE = "ACT_HI_DEC_OUT";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("010");
    }

    @Override
    public String getDescription() {
        return "engine 7.24 schema";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var present = engineTables(connection);
        if (present.contains(LAST_TABLE)) {
            return;
        }
        drop(present, connection);
        var vendor = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgres" : "h2";
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + script + ".sql"));
        }
    }

    private static List<String> engineTables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if (name.startsWith("ACT_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void drop(List<String> tables, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("drop table " + table + " cascade");
            }
        }
    }
}
