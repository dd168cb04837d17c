package de.amtsweg.correspondence;

import de.amtsweg.correspondence.PrintJob.State;
import de.amtsweg.correspondence.PrintTickets.Sheet;
import de.amtsweg.documents.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a job over, each once: documents first, then the hidden ticket, then a note that all is ready, and only then the ticket
 * gets its name. Wherever this ends, the next try goes on from there.
 */
@Component
class PrintRoom {
    private final PrintJobTable jobs;
    private final LetterTable letters;
    private final PrintTickets tickets;
    private final PrintFolder folder;
    private final DocumentStore store;
    private final TransactionTemplate atOnce;

    PrintRoom(
            PrintJobTable jobs,
            LetterTable letters,
            PrintTickets tickets,
            PrintFolder folder,
            DocumentStore store,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.letters = letters;
        this.tickets = tickets;
        this.folder = folder;
        this.store = store;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return whether it has been handed over now, or before; false while somebody else does it */
    boolean hand(UUID id) {
        boolean mine = Boolean.TRUE.equals(atOnce.execute(status -> jobs.claim(id)));
        var found = jobs.find(id);
        if (!mine) {
            // Gone is a job whose last letter need not go out any more.
            return found.filter(job -> job.state() == State.HANDED_OVER).isPresent();
        }
        var job = found.orElseThrow();
        try {
            if (job.state() == State.WAITING) {
                write(job);
                atOnce.executeWithoutResult(status -> jobs.staged(id));
            }
            folder.release(job.name());
            atOnce.executeWithoutResult(status -> jobs.handedOver(id));
            return true;
        } catch (RuntimeException failed) {
            atOnce.executeWithoutResult(status -> jobs.failed(id, reason(failed)));
            throw failed;
        }
    }

    private void write(PrintJob job) {
        var sheets = new ArrayList<Sheet>();
        for (var letter : letters.of(job.id())) {
            var file = job.bundle() ? "%s/%04d.pdf".formatted(job.name(), sheets.size() + 1) : job.name() + ".pdf";
            var content = store.bytes(letter.document());
            folder.put(file, content);
            sheets.add(tickets.sheet(letter, file, content));
        }
        if (job.bundle()) {
            // An earlier try may have put letters there that were taken out since.
            folder.keepOnly(job.name(), sheets.stream().map(Sheet::file).collect(Collectors.toSet()));
        }
        folder.stage(
                job.name(),
                job.bundle() ? tickets.bundle(job, sheets, checksum(sheets)) : tickets.single(job, sheets.getFirst()));
    }

    /** Over the list as {@code sha256sum} writes it. */
    private static String checksum(List<Sheet> sheets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            sheets.forEach(sheet ->
                    digest.update((sheet.sha256() + "  " + sheet.file() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(RuntimeException failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName();
    }
}
