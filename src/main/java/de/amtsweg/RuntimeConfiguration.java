package de.amtsweg;

import de.amtsweg.authority.Installation;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every room needs and none of them owns: the clock, the password hash, the differences between databases. */
@Configuration(proxyBeanMethods = false)
public class RuntimeConfiguration {
    /** German authorities live in one time zone; databases keep microseconds, so the clock ticks in them. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Berlin")), Duration.ofNanos(1_000));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Names of column types that H2 and PostgreSQL do not share, so that one set of migrations serves both. */
    @Bean
    FlywayConfigurationCustomizer columnTypes() {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.putAll(columnTypes(flyway.getDataSource()));
            flyway.placeholders(placeholders);
        };
    }

    /** The names of these types in the database behind the source. */
    public static Map<String, String> columnTypes(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, m -> m.getDatabaseProductName());
            return switch (DatabaseDriver.fromProductName(product)) {
                case POSTGRESQL -> Map.of("bytes", "bytea", "binary_order", "collate \"C\"");
                case H2 -> Map.of("bytes", "blob", "binary_order", "");
                default -> throw new IllegalStateException("Amtsweg runs on PostgreSQL and H2, not on " + product);
            };
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    /** In demo mode nobody but this machine may knock, whatever the settings say: its passwords are public. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoListensHereOnly(Installation installation) {
        return server -> {
            if (installation.demo()) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
