package de.amtsweg.payment;

import de.amtsweg.authority.Installation;
import de.amtsweg.documents.FileDrop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes orders as files into {@code kasse} of the data folder, the same order always under the same name. */
@Component
class OrderExport {
    private static final Logger LOG = LoggerFactory.getLogger(OrderExport.class);

    private final OrderTable table;
    private final ApprovalTable approvals;
    private final Path folder;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Clock clock;
    private final TransactionTemplate alone;

    OrderExport(
            OrderTable table,
            ApprovalTable approvals,
            Installation installation,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.approvals = approvals;
        this.table = table;
        this.folder = installation.dataFolder().resolve("kasse");
        this.clock = clock;
        this.alone = new TransactionTemplate(transactionManager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes the files as soon as the order is certain. */
    void whenCommitted(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    export(key);
                } catch (RuntimeException e) {
                    // The order is committed and stays outstanding: the next export writes it.
                    LOG.error(
                            "Order {} of the treasury could not be written yet ({})",
                            key,
                            e.getClass().getName());
                }
            }
        });
    }

    void exportOutstanding() {
        table.outstanding().forEach(this::export);
    }

    private void export(String key) {
        alone.executeWithoutResult(status -> {
            var content = table.content(key)
                    .with(approvals.signed(key).map(this::approval).orElse(null));
            FileDrop.put(folder.resolve(key + ".csv"), OrderCsv.write(content));
            FileDrop.put(folder.resolve(key + ".json"), json.writeValueAsBytes(content));
            table.exported(key, clock.instant());
        });
    }

    private OrderContent.Freigabe approval(ApprovalTable.Signed signed) {
        var checked = signed.checkedAt().atZone(clock.getZone());
        var approved = signed.approvedAt().atZone(clock.getZone());
        return new OrderContent.Freigabe(
                signed.checkedBy(),
                checked.toLocalDate(),
                checked.toLocalTime().truncatedTo(ChronoUnit.SECONDS),
                signed.approvedBy(),
                approved.toLocalDate(),
                approved.toLocalTime().truncatedTo(ChronoUnit.SECONDS));
    }
}
