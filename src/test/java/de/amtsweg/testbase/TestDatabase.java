package de.amtsweg.testbase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two databases Amtsweg runs on. Every call gives an empty one of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + freshName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }

        @Override
        String migratedUrl() {
            var url = freshUrl();
            try (var connection = DriverManager.getConnection(url, user(), "");
                    var statement = connection.createStatement()) {
                for (var line : H2Schema.SCRIPT) {
                    statement.execute(line);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return url;
        }

        @Override
        void giveBack(String url) {
            try (var connection = DriverManager.getConnection(url, user(), "");
                    var statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            return PostgresServer.freshUrl();
        }

        @Override
        String migratedUrl() {
            return PostgresServer.migratedUrl();
        }

        @Override
        void giveBack(String url) {
            PostgresServer.giveBack(url);
        }
    };

    /** The address of a new, empty database, for {@code spring.datasource.url}. */
    public abstract String freshUrl();

    /** The address of a new database with the newest schema, copied from one that was migrated once. */
    abstract String migratedUrl();

    /** Nobody uses this database any more. */
    abstract void giveBack(String url);

    public String user() {
        return this == H2 ? "sa" : "postgres";
    }

    /** A small pool on a new, empty database; whoever takes it closes it. */
    public HikariDataSource fresh() {
        return pool(freshUrl());
    }

    /** A small pool on a new database with the newest schema; whoever takes it closes it. */
    public HikariDataSource migrated() {
        return pool(migratedUrl());
    }

    private HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user());
        config.setPassword("");
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The schema as H2 itself writes it down after one migration. */
    private static final class H2Schema {
        static final List<String> SCRIPT = script();

        private static List<String> script() {
            try (var dataSource = H2.fresh()) {
                House.migrate(dataSource);
                return JdbcClient.create(dataSource)
                        .sql("script")
                        .query(String.class)
                        .list();
            }
        }
    }
}
