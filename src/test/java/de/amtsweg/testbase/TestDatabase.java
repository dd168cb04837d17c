package de.amtsweg.testbase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two databases Amtsweg runs on. Every call gives an empty one of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + freshName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            var name = freshName();
            JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    /** The address of a new, empty database, for {@code spring.datasource.url}. */
    public abstract String freshUrl();

    public String user() {
        return this == H2 ? "sa" : "postgres";
    }

    /** A small pool on a new, empty database. */
    public DataSource fresh() {
        var config = new HikariConfig();
        config.setJdbcUrl(freshUrl());
        config.setUsername(user());
        config.setPassword("");
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** One server for the whole run; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
