package de.amtsweg.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a stored document, so that it can be found by them. A PDF is opened in a small process with limits,
 * whoever wrote it; pictures have no words.
 */
@Component
public class DocumentTexts {
    /** So many characters of a document are read. */
    public static final int LONGEST = PdfText.LONGEST;

    private final DocumentStore store;
    private final Inspectors inspectors;

    DocumentTexts(DocumentStore store, Inspectors inspectors) {
        this.store = store;
        this.inspectors = inspectors;
    }

    /** Whether it takes a process of its own to read this document. */
    public boolean isHeavy(StoredDocument document) {
        return document.mediaType().equals(FileKind.PDF.mediaType());
    }

    /** The words, none when there are none to read; nothing when they cannot be read at this moment. */
    public Optional<String> read(StoredDocument document) {
        if (isHeavy(document)) {
            return ofPdf(document);
        }
        return Optional.of(document.mediaType().startsWith("text/plain") ? plain(document) : "");
    }

    private Optional<String> ofPdf(StoredDocument document) {
        try {
            return Optional.of(inspectors.text(store.bytes(document.id())));
        } catch (Unfit unfit) {
            return unfit.reason() == UploadRefusal.NOT_NOW ? Optional.empty() : Optional.of("");
        }
    }

    private String plain(StoredDocument document) {
        var words = new String(store.bytes(document.id()), StandardCharsets.UTF_8);
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
