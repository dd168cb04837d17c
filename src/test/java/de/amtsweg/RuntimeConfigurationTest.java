package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.Installation;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class RuntimeConfigurationTest {
    private final RuntimeConfiguration configuration = new RuntimeConfiguration();

    @Test
    void theClockTicksInMicrosecondsInGermany() {
        var clock = configuration.clock();

        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }

    @Test
    void aDemoListensToThisMachineOnlyWhateverTheSettingsSay() throws Exception {
        var server = new TomcatServletWebServerFactory();
        server.setAddress(java.net.InetAddress.getByName("0.0.0.0"));

        configuration.demoListensHereOnly(installation(Installation.Mode.DEMO)).customize(server);

        assertThat(server.getAddress()).matches(java.net.InetAddress::isLoopbackAddress);
    }

    @Test
    void productionListensWhereItsOperatorSays() {
        var server = new TomcatServletWebServerFactory();

        configuration
                .demoListensHereOnly(installation(Installation.Mode.PRODUCTION))
                .customize(server);

        assertThat(server.getAddress()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void oneSetOfMigrationsServesBothDatabases(TestDatabase database) {
        try (var dataSource = database.fresh()) {
            House.migrate(dataSource);

            List<String> tables = JdbcClient.create(dataSource)
                    .sql("select lower(table_name) from information_schema.tables")
                    .query(String.class)
                    .list();
            assertThat(tables)
                    .contains("authority", "staff_member", "journal_entry", "application", "draft", "request");
        }
    }

    private static Installation installation(Installation.Mode mode) {
        return new Installation(mode, Path.of("p"), Path.of("f"), Path.of("d"), "secret");
    }
}
