package de.amtsweg.efile;

import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.Verification.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks that nothing in an e-file was changed, removed or added behind our back. */
@Component
class Verifier {
    private final Archive archive;
    private final DocumentStore documents;
    private final DailyHeads days;
    private final DeletionTable deletions;
    private final TransactionTemplate transactions;

    Verifier(
            Archive archive,
            DocumentStore documents,
            DailyHeads days,
            DeletionTable deletions,
            PlatformTransactionManager transactionManager) {
        this.archive = archive;
        this.documents = documents;
        this.days = days;
        this.deletions = deletions;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    Verification verify(FileId file) {
        // Locked, so that a line written this moment is not taken for a stranger.
        var stored = Objects.requireNonNull(transactions.execute(
                status -> archive.lockIfThere(file).map(there -> new Stored(archive.head(file), archive.diary(file)))));
        return stored.map(chain -> verify(file, chain)).orElseGet(() -> withoutFile(file));
    }

    private Verification withoutFile(FileId file) {
        return deletions
                .find(file)
                .map(record -> days.misfit(record)
                        .map(Verification.class::cast)
                        .orElseGet(() -> new Verification.Deleted(
                                record.deletedAt(), record.head().entries())))
                .orElseGet(() -> new Verification.Broken(0, Fault.FILE_MISSING));
    }

    private Verification verify(FileId file, Stored chain) {
        var ofChain = ChainCheck.check(file, chain.head(), chain.diary(), this::fault);
        return ofChain instanceof Verification.Intact
                ? days.misfit(file, chain.diary()).map(Verification.class::cast).orElse(ofChain)
                : ofChain;
    }

    private record Stored(ChainHead head, List<DiaryEntry> diary) {}

    /** What was lawfully erased is known by its hash alone. */
    private Optional<Fault> fault(DiaryEntry.Filed filed) {
        var stored = documents.find(filed.id());
        if (stored.isEmpty()) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        }
        if (!stored.get().sha256().equals(filed.sha256())) {
            return Optional.of(Fault.DOCUMENT_CHANGED);
        }
        return stored.filter(document -> !document.erased()).flatMap(document -> faultInBytes(document, filed));
    }

    private Optional<Fault> faultInBytes(StoredDocument document, DiaryEntry.Filed filed) {
        try (var content = documents.open(document.id())) {
            return Fingerprint.of(content).equals(filed.sha256())
                    ? Optional.empty()
                    : Optional.of(Fault.DOCUMENT_CHANGED);
        } catch (DocumentChanged e) {
            return Optional.of(Fault.DOCUMENT_CHANGED);
        } catch (EmptyResultDataAccessException e) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        } catch (IOException e) {
            throw new UncheckedIOException("Document " + document.id() + " cannot be read", e);
        }
    }
}
