package de.amtsweg.payment;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeats a transaction that lost a race for a row: a payer must not see an error because a job was quicker. */
@Component
class Retries {
    private static final int MOST = 5;

    private final TransactionTemplate transactions;
    private final TransactionTemplate alone;

    Retries(PlatformTransactionManager transactionManager) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.alone = new TransactionTemplate(transactionManager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return repeated(transactions, work);
    }

    /** The same where what was done has to be certain before the work around it goes on. */
    <T> T alone(Supplier<T> work) {
        return repeated(alone, work);
    }

    private static <T> T repeated(TransactionTemplate transactions, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> work.get()));
            } catch (ConcurrencyFailureException e) {
                if (attempt == MOST) {
                    throw e;
                }
            }
        }
    }
}
