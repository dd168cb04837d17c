package de.amtsweg.crash;

import de.amtsweg.journal.JournalEntryWritten;
import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hangs a plug between writing a document, sealing it and filing it. */
final class DeadlyPaper implements ApplicationListener<PayloadApplicationEvent<JournalEntryWritten>>, Ordered {
    /** The document is written, sealed and stored, and stands in no file. */
    static final String SEALED = "sealed";
    /** It stands in the diary of its file, and nothing is committed. */
    static final String FILED = "filed";

    static final List<String> POINTS = List.of(SEALED, FILED);

    private static final String WRITTEN = "document-written";

    private final Plug plug;

    DeadlyPaper(Plug plug) {
        this.plug = plug;
    }

    void hangIn(ConfigurableApplicationContext node) {
        node.addApplicationListener(this);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<JournalEntryWritten> announced) {
        if (announced.getPayload().entry().type().equals(WRITTEN)) {
            plug.pull(SEALED);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    plug.pull(FILED);
                }
            });
        }
    }

    /** Before the e-file hears of it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
