package de.amtsweg.efile;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.efile.Verification.Intact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private final TransactionTemplate transactions;

    Verifier(Archive archive, DocumentStore documents, PlatformTransactionManager transactionManager) {
        this.archive = archive;
        this.documents = documents;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    Verification verify(FileId file) {
        // Locked, so that a line written this moment is not taken for a stranger.
        var chain = Objects.requireNonNull(
                transactions.execute(status -> new Stored(archive.lock(file), archive.diary(file))));
        return verify(file, chain.head(), chain.diary());
    }

    private record Stored(ChainHead head, List<DiaryEntry> diary) {}

    private Verification verify(FileId file, ChainHead head, List<DiaryEntry> diary) {
        var previous = Chain.start(file);
        for (int i = 0; i < diary.size(); i++) {
            var entry = diary.get(i);
            int position = i + 1;
            if (entry.position() != position) {
                return new Broken(position, Fault.ENTRY_MISSING);
            }
            if (position > head.entries()) {
                return new Broken(position, Fault.ENTRY_ADDED);
            }
            if (!entry.previousHash().equals(previous)
                    || !Chain.hash(file, entry).equals(entry.hash())) {
                return new Broken(position, Fault.ENTRY_CHANGED);
            }
            var fault = entry.documents().stream()
                    .flatMap(filed -> fault(filed).stream())
                    .findFirst();
            if (fault.isPresent()) {
                return new Broken(position, fault.get());
            }
            previous = entry.hash();
        }
        if (diary.size() < head.entries()) {
            return new Broken(diary.size() + 1, Fault.ENTRY_MISSING);
        }
        return previous.equals(head.hash()) ? new Intact(diary.size()) : new Broken(diary.size(), Fault.ENTRY_CHANGED);
    }

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
            return sha256(content).equals(filed.sha256()) ? Optional.empty() : Optional.of(Fault.DOCUMENT_CHANGED);
        } catch (EmptyResultDataAccessException e) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        } catch (IOException e) {
            throw new UncheckedIOException("Document " + document.id() + " cannot be read", e);
        }
    }

    private static String sha256(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
