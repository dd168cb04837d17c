package de.amtsweg.efile;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.DocumentId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.stereotype.Component;

/** Why somebody did something to a file, in their words: kept as a document, because the words may name a person. */
@Component
class TypedReason {
    private static final String NAME = "Begründung.txt";

    private final DocumentStore documents;

    TypedReason(DocumentStore documents) {
        this.documents = documents;
    }

    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    static boolean isMissing(String typed) {
        return clean(typed).isEmpty();
    }

    static boolean isTooLong(String typed) {
        return clean(typed).length() > FileCare.LONGEST;
    }

    DocumentId keep(String typed) {
        return documents
                .store(clean(typed).getBytes(StandardCharsets.UTF_8), "text/plain", NAME)
                .id();
    }
}
