package de.amtsweg.testbase;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares tests what costs most when houses and towns are opened one after the other in one JVM: an engine reads the SQL it
 * sends out of thousands of lines of XML, the same for every engine on the same kind of database; and passwords are made
 * slow to guess.
 */
public final class QuickStart implements BeanPostProcessor {
    private static final Map<String, Configuration> STATEMENTS = new ConcurrentHashMap<>();
    private static final int LEAST_WORK = 4;

    /** Before the context is refreshed. */
    public static void hangIn(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new QuickStart());
    }

    /** The same format as in earnest, with the least work: tests make many people. */
    static PasswordEncoder fastPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_WORK)));
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof PasswordEncoder) {
            return fastPasswords();
        }
        if (bean instanceof ProcessEngineConfigurationImpl engine && engine.getSqlSessionFactory() == null) {
            var known = STATEMENTS.get(product(engine.getDataSource()));
            if (known != null) {
                engine.setSqlSessionFactory(onto(engine.getDataSource(), known));
            }
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ProcessEngine built) {
            var engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
            STATEMENTS.putIfAbsent(
                    product(engine.getDataSource()),
                    engine.getSqlSessionFactory().getConfiguration());
        }
        return bean;
    }

    private static SqlSessionFactory onto(DataSource dataSource, Configuration known) {
        var configuration = new Configuration(new Environment("default", new ManagedTransactionFactory(), dataSource));
        configuration.setDefaultExecutorType(known.getDefaultExecutorType());
        configuration.setDefaultStatementTimeout(known.getDefaultStatementTimeout());
        for (Object statement : known.getMappedStatements()) {
            // Beside the statements stand notes about short names that are not unique.
            if (statement instanceof MappedStatement mapped && !configuration.hasStatement(mapped.getId(), false)) {
                configuration.addMappedStatement(mapped);
            }
        }
        return new DefaultSqlSessionFactory(configuration);
    }

    private static String product(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
