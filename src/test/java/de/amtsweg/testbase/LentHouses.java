package de.amtsweg.testbase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Houses for tests that want one of their own: each is built once, lent to one test at a time and swept when the test leaves
 * it. Only for houses whose beans remember nothing.
 */
public final class LentHouses {
    private final Function<TestDatabase, House> plan;
    private final Map<TestDatabase, Deque<House>> free = new EnumMap<>(TestDatabase.class);

    public LentHouses(Function<TestDatabase, House> plan) {
        this.plan = plan;
    }

    /** An empty house; {@link House#close()} gives it back. */
    public synchronized House lend(TestDatabase database) {
        var swept = free.computeIfAbsent(database, any -> new ArrayDeque<>()).poll();
        if (swept != null) {
            return swept;
        }
        var house = plan.apply(database);
        var asBuilt = filled(house.jdbc());
        return house.whenLeft(left -> takeBack(database, left, asBuilt));
    }

    private synchronized void takeBack(TestDatabase database, House house, Set<String> asBuilt) {
        try {
            sweep(database, house.jdbc(), asBuilt);
        } catch (RuntimeException unswept) {
            house.pullDown();
            throw unswept;
        }
        house.forget();
        free.get(database).add(house);
    }

    private static void sweep(TestDatabase database, JdbcClient jdbc, Set<String> asBuilt) {
        var dirty = filled(jdbc);
        dirty.removeAll(asBuilt);
        if (dirty.isEmpty()) {
            return;
        }
        switch (database) {
            case POSTGRESQL ->
                jdbc.sql("truncate table " + String.join(", ", dirty) + " cascade")
                        .update();
            case H2 -> {
                jdbc.sql("set referential_integrity false").update();
                dirty.forEach(table -> jdbc.sql("truncate table " + table).update());
                jdbc.sql("set referential_integrity true").update();
            }
        }
    }

    /** The tables that have rows. */
    private static Set<String> filled(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("select '\"' || table_name || '\"' from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        var filled = new HashSet<String>();
        for (var table : tables) {
            if (jdbc.sql("select exists (select 1 from " + table + ")")
                    .query(Boolean.class)
                    .single()) {
                filled.add(table);
            }
        }
        return filled;
    }
}
