package de.amtsweg.site;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A double click makes two requests of one session that store the same new thing in the same moment. Spring Session only
 * inserts, and the second request would fail after its work is done; here the later one wins and neither fails.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {
    private static final String MERGED = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterOneWins(DataSource dataSource) throws Exception {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName());
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery(MERGED);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new AgainAfterLosing(transactions);
    }

    /** Two that merge the same row in the same moment still get in each other's way; the second try finds the row. */
    private static final class AgainAfterLosing implements TransactionOperations {
        private static final int MOST = 5;

        private final TransactionTemplate transaction;

        AgainAfterLosing(PlatformTransactionManager transactions) {
            transaction = new TransactionTemplate(transactions);
            transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            for (int attempt = 1; attempt < MOST; attempt++) {
                try {
                    return transaction.execute(action);
                } catch (DuplicateKeyException | ConcurrencyFailureException lost) {
                    // Somebody else has written the same row.
                }
            }
            return transaction.execute(action);
        }
    }
}
