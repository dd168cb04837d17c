package de.amtsweg.testbase;

import de.amtsweg.RuntimeConfiguration;
import de.amtsweg.workflow.camunda.EngineSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some rooms of the house on a migrated database of their own, without web and engine: for tests of what is stored.
 *
 * <pre>{@code
 * House house = House.with(TestDatabase.H2, "authority", "journal").open();
 * house.the(Journal.class)
 * }</pre>
 */
public final class House implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;
    private final MovableClock clock;
    private final TestDatabase database;
    private final String url;
    private Consumer<House> leaving = House::pullDown;

    private House(AnnotationConfigApplicationContext context, MovableClock clock, TestDatabase database, String url) {
        this.context = context;
        this.clock = clock;
        this.database = database;
        this.url = url;
    }

    /** Begins to build a house of these rooms (names of modules); everything in them that is a component is there. */
    public static Builder with(TestDatabase database, String... rooms) {
        return new Builder(database, Arrays.asList(rooms));
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    public MovableClock clock() {
        return clock;
    }

    /** All events of a type the rooms have published. */
    public <T> List<T> heard(Class<T> type) {
        return the(Ears.class).heard.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(the(PlatformTransactionManager.class)).execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Pulls the house down, or gives it back if it was lent. */
    @Override
    public void close() {
        leaving.accept(this);
    }

    void pullDown() {
        context.close();
        database.giveBack(url);
    }

    /** From now on this happens when somebody leaves. */
    House whenLeft(Consumer<House> then) {
        leaving = then;
        return this;
    }

    /** Nothing that happened here has happened; only the database is left to be swept. */
    void forget() {
        clock.reset();
        the(Ears.class).heard.clear();
    }

    /** Collects what a house is made of. */
    public static final class Builder {
        private final TestDatabase database;
        private final List<String> rooms;
        private final List<Consumer<AnnotationConfigApplicationContext>> guests = new ArrayList<>();
        private Map<String, Object> settings = Map.of();

        private Builder(TestDatabase database, List<String> rooms) {
            this.database = database;
            this.rooms = rooms;
        }

        /** A bean that stands for a room that is not there. */
        public <T> Builder and(Class<T> type, T bean) {
            guests.add(context -> context.registerBean(type, () -> bean));
            return this;
        }

        /** A class that is made a bean: a listener, a single component of another room. */
        public Builder and(Class<?> component) {
            guests.add(context -> context.register(component));
            return this;
        }

        public Builder settings(Map<String, Object> changed) {
            settings = changed;
            return this;
        }

        public House open() {
            var clock = new MovableClock();
            var dataSource = database.migrated();
            var context = new WellRead();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.registerBean(DataSource.class, () -> dataSource);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
            context.registerBean(java.time.Clock.class, () -> clock);
            context.registerBean(PasswordEncoder.class, QuickStart::fastPasswords);
            context.register(Foundation.class, Ears.class);
            guests.forEach(guest -> guest.accept(context));
            if (!rooms.isEmpty()) {
                context.scan(rooms.stream().map(room -> "de.amtsweg." + room).toArray(String[]::new));
            }
            QuickStart.hangIn(context);
            context.refresh();
            return new House(context, clock, database, dataSource.getJdbcUrl());
        }
    }

    /** Keeps for all houses what was read of class files: each house looks through all of them for settings. */
    private static final class WellRead extends AnnotationConfigApplicationContext {
        private static final Map<Class<?>, Map<Resource, ?>> READ = new ConcurrentHashMap<>();

        @Override
        @SuppressWarnings("unchecked")
        public <T> Map<Resource, T> getResourceCache(Class<T> type) {
            return (Map<Resource, T>) READ.computeIfAbsent(type, any -> new ConcurrentHashMap<>());
        }

        @Override
        public void clearResourceCaches() {
            // The next house reads the same.
        }
    }

    /** Brings a database to the newest schema, as the application does when it starts. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .placeholders(RuntimeConfiguration.columnTypes(dataSource))
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ConfigurationPropertiesScan("de.amtsweg")
    static class Foundation {}

    static class Ears {
        final List<Object> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(Object event) {
            if (!(event instanceof ApplicationEvent)) {
                heard.add(event);
            }
        }
    }
}
