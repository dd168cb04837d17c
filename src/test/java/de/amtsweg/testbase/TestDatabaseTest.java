package de.amtsweg.testbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of tests are lent, given back and lent again; who gets one cannot tell which. */
class TestDatabaseTest {
    @ParameterizedTest
    @EnumSource
    void aDatabaseThatWasGivenBackHoldsWhatANewOneHolds(TestDatabase kind) {
        Map<String, Long> atFirst;
        String url;
        try (var database = kind.migrated()) {
            var jdbc = JdbcClient.create(database);
            url = database.getJdbcUrl();
            atFirst = rows(jdbc);
            jdbc.sql("insert into throttle (key_hash, attempts, started_at, ends_at)"
                            + " values ('a visitor', 1, current_timestamp, current_timestamp)")
                    .update();
        }

        kind.giveBack(url);

        try (var database = kind.migrated()) {
            assertThat(rows(JdbcClient.create(database)))
                    .isEqualTo(atFirst)
                    .containsEntry("throttle", 0L)
                    .hasEntrySatisfying(
                            "act_ge_property",
                            count -> assertThat(count)
                                    .as("the version of the engine's tables")
                                    .isPositive());
        }
    }

    private static Map<String, Long> rows(JdbcClient jdbc) {
        var rows = new HashMap<String, Long>();
        jdbc
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
