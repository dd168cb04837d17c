package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Installation;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands letters to the print folder {@code <data>/druck}, each once: the document first, then its job ticket. A print
 * service takes a document when its ticket is there.
 */
@Component
public class Letters {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HANDED_OVER = "HANDED_OVER";

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final Applications applications;
    private final Path folder;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    Letters(
            JdbcClient jdbc,
            DocumentStore store,
            Applications applications,
            Installation installation,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.applications = applications;
        this.folder = installation.dataFolder().resolve("druck");
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Puts the document and its job ticket into the print folder; doing so twice is the same letter. */
    public void print(String idempotencyKey, ApplicationId application, DocumentId document) {
        var state = jdbc.sql("select state from letter where idempotency_key = ?")
                .param(idempotencyKey)
                .query(String.class)
                .optional();
        if (state.filter(HANDED_OVER::equals).isPresent()) {
            return;
        }
        if (state.isEmpty()) {
            atOnce.executeWithoutResult(status -> write(idempotencyKey, application, document));
        }
        hand(idempotencyKey.replaceAll("[^A-Za-z0-9._-]", "_"), application, document);
        atOnce.executeWithoutResult(
                status -> jdbc.sql("update letter set state = ?, handed_over_at = ? where idempotency_key = ?")
                        .params(HANDED_OVER, now(), idempotencyKey)
                        .update());
    }

    private void write(String key, ApplicationId application, DocumentId document) {
        UUID id = TimeOrderedUuid.next();
        jdbc.sql("""
                insert into letter (id, idempotency_key, application, document, state, written_at)
                values (?, ?, ?, ?, 'WRITTEN', ?)""")
                .params(id, key, application.value(), document.value(), now())
                .update();
    }

    private void hand(String name, ApplicationId id, DocumentId document) {
        var stored = store.get(document);
        var application = applications.get(id);
        var ticket = new LinkedHashMap<String, Object>();
        ticket.put("job", name);
        ticket.put("document", name + ".pdf");
        ticket.put("sha256", stored.sha256());
        ticket.put("application", application.number());
        ticket.put("authority", application.authority().map(Object::toString).orElse(""));
        ticket.put("handedOverAt", now().toString());
        ticket.put("duplex", true);
        ticket.put("colour", false);
        ticket.put("envelope", "DIN lang, window");
        ticket.put(
                "addressComplete", application.parties().recipient().address().isPresent());
        try {
            Files.createDirectories(folder);
            put(name + ".pdf", store.bytes(document));
            put(name + ".json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ticket));
        } catch (IOException e) {
            throw new UncheckedIOException("The print folder %s cannot be written".formatted(folder), e);
        }
    }

    /** Nobody ever sees half a file: it is written under another name first. */
    private void put(String name, byte[] content) throws IOException {
        var unfinished = Files.createTempFile(folder, ".", ".tmp");
        Files.write(unfinished, content);
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
