package de.amtsweg.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of database, set up as in operation: what was committed is on the disk. */
sealed interface BenchDatabase extends AutoCloseable {
    String title();

    /** The address of a new, empty database. */
    String create(String name);

    String user();

    default HikariDataSource pool(String name) {
        var config = new HikariConfig();
        config.setJdbcUrl(create(name));
        config.setUsername(user());
        config.setPassword("");
        return new HikariDataSource(config);
    }

    @Override
    void close();

    /** H2 in a file, with the settings Amtsweg ships. */
    record H2(Path folder) implements BenchDatabase {
        @Override
        public String title() {
            return "H2 (file)";
        }

        @Override
        public String create(String name) {
            return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public void close() {
            // It lives in the processes that use it.
        }
    }

    /** A PostgreSQL of its own that waits for the disk. */
    record PostgreSql(EmbeddedPostgres server) implements BenchDatabase {
        static PostgreSql start() {
            try {
                return new PostgreSql(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String title() {
            try (var connection = server.getPostgresDatabase().getConnection()) {
                return "PostgreSQL " + connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String create(String name) {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
