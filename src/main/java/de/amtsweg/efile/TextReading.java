package de.amtsweg.efile;

import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentErased;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.DocumentTexts;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.FileTexts.Text;
import de.amtsweg.efile.FoundFiles.Where;
import de.amtsweg.shared.PlainLetters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what is filed, so that it is found by its words: what clerks typed in the transaction that files it, a PDF by a
 * job soon after. What is lawfully erased is forgotten in the transaction that erases it.
 */
@Service
public class TextReading {
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WORDS = 5_000;
    private static final Set<String> WRITTEN_BY_HAND = Set.of("note-written", "case-reopened");

    private final FileTexts texts;
    private final FileReferences references;
    private final DocumentStore documents;
    private final DocumentTexts reader;
    private final TransactionTemplate alone;

    TextReading(
            FileTexts texts,
            FileReferences references,
            DocumentStore documents,
            DocumentTexts reader,
            PlatformTransactionManager transactionManager) {
        this.texts = texts;
        this.references = references;
        this.documents = documents;
        this.reader = reader;
        this.alone = new TransactionTemplate(transactionManager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was just filed; it is part of the transaction that files. */
    void filed(FileId file, DiaryEntry line) {
        var kind = WRITTEN_BY_HAND.contains(line.type()) ? Where.NOTE : Where.DOCUMENT;
        for (var filed : line.documents()) {
            var document = documents.get(filed.id());
            if (!document.erased()) {
                var text = new Text(file, filed.id(), kind);
                texts.await(text);
                if (!reader.isHeavy(document)) {
                    read(document).ifPresent(content -> keep(text, document, content));
                }
            }
        }
    }

    /** Reads what waits, each document in a transaction of its own. Returns how many were read. */
    public int readWaiting() {
        for (var file : texts.unprepared(MOST_AT_ONCE)) {
            alone.executeWithoutResult(status -> texts.prepare(file.id(), references.plainWords(file)));
        }
        int read = 0;
        for (var text : texts.waiting(MOST_AT_ONCE)) {
            var stored = documents.find(text.document()).filter(document -> !document.erased());
            // Read before the transaction begins: a hostile PDF may take its time, and holds no row meanwhile.
            var content = stored.flatMap(this::read);
            if (stored.isPresent() && content.isEmpty()) {
                return read;
            }
            alone.executeWithoutResult(status -> content.ifPresentOrElse(
                    words -> keep(text, stored.orElseThrow(), words), () -> texts.forget(text.document())));
            read++;
        }
        return read;
    }

    @EventListener
    void on(DocumentErased event) {
        texts.forget(event.document());
    }

    /** Nothing when it cannot be read at this moment; no words when somebody tampered with it. */
    private Optional<String> read(StoredDocument document) {
        try {
            return reader.read(document);
        } catch (EmptyResultDataAccessException | DocumentChanged gone) {
            return Optional.of("");
        }
    }

    private void keep(Text text, StoredDocument document, String content) {
        // Postgres keeps no NUL in a text.
        var clean = content.replace('\0', ' ').strip();
        texts.keep(text, clean, words(document.title() + " " + clean));
    }

    /** The first words, each once; sorted, so that two who write the same words do not wait for each other. */
    private static List<String> words(String content) {
        return PlainLetters.words(content).stream()
                .filter(word -> word.length() >= SearchWords.SHORTEST)
                .map(word -> word.length() > SearchWords.LONGEST ? word.substring(0, SearchWords.LONGEST) : word)
                .distinct()
                .limit(MOST_WORDS)
                .sorted()
                .toList();
    }
}
