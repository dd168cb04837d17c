package de.amtsweg.testbase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL for the whole run. Migrated databases are emptied and used again. */
final class PostgresServer {
    private static final EmbeddedPostgres RUNNING = start();
    private static final Queue<String> EMPTIED = new ConcurrentLinkedQueue<>();

    private PostgresServer() {}

    static String freshUrl() {
        return url(create(""));
    }

    static String migratedUrl() {
        var used = EMPTIED.poll();
        return used != null ? used : url(create(" template " + Template.NAME));
    }

    static void giveBack(String url) {
        var name = url.replaceAll(".*/([^?]+).*", "$1");
        var jdbc = JdbcClient.create(RUNNING.getDatabase("postgres", name));
        var filled = jdbc.sql(Template.FILLED_TABLES).query(String.class).list();
        if (!filled.isEmpty()) {
            jdbc.sql("truncate " + String.join(", ", filled) + " restart identity cascade")
                    .update();
        }
        EMPTIED.add(url);
    }

    private static String create(String from) {
        var name = TestDatabase.freshName();
        JdbcClient.create(RUNNING.getPostgresDatabase())
                .sql("create database " + name + from)
                .update();
        return name;
    }

    private static String url(String name) {
        return RUNNING.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            return WholeRun.share(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that was migrated once, to be copied. */
    private static final class Template {
        static final String NAME = migrated();
        static final String FILLED_TABLES = filledTables();

        private static String migrated() {
            var name = create("");
            House.migrate(RUNNING.getDatabase("postgres", name));
            return name;
        }

        /** The question which tables tests have filled. What the migration wrote, as the engine's version, stays. */
        private static String filledTables() {
            var jdbc = JdbcClient.create(RUNNING.getDatabase("postgres", NAME));
            var tables = jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                    .query(String.class)
                    .list();
            var migrated = jdbc.sql(filled(tables)).query(String.class).list();
            tables.removeAll(migrated);
            return filled(tables);
        }

        private static String filled(List<String> tables) {
            return tables.stream()
                    .map(table -> "select '" + table + "' where exists (select 1 from " + table + ")")
                    .collect(Collectors.joining(" union all "));
        }
    }
}
