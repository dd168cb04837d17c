package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws pages of documents in a process of its own: to be looked at, or with places blacked out for others to see. */
@Component
public class PageViews {
    private final DocumentStore store;
    private final Inspectors inspectors;

    PageViews(DocumentStore store, Inspectors inspectors) {
        this.store = store;
        this.inspectors = inspectors;
    }

    /** A page as JPEG, and how many pages there are. */
    public record View(int pages, byte[] picture) {
        /** Without what it shows. */
        @Override
        public String toString() {
            return "View[" + pages + " pages]";
        }
    }

    /** Whether documents of this kind can be drawn at all. */
    public static boolean canDraw(StoredDocument document) {
        return !document.erased() && kind(document).isPresent();
    }

    /** A page; the last one when there are not so many. Empty when it cannot be drawn. */
    public Optional<View> page(DocumentId id, int number) {
        return kind(store.get(id))
                .flatMap(kind -> run(new PageErrand(store.bytes(id), kind, number)))
                .map(shown -> new View(shown.pages(), shown.picture()));
    }

    /** All pages with these places blacked out. Empty when they cannot be drawn. */
    public Optional<Redaction.Drawn> redacted(DocumentId id, Redaction redaction) {
        return kind(store.get(id))
                .flatMap(kind -> run(new RedactionErrand(store.bytes(id), kind, redaction.words(), redaction.areas())));
    }

    private <T> Optional<T> run(Errand<T> errand) {
        try {
            return Optional.of(inspectors.convert(errand));
        } catch (Unfit | Overtaxed cannot) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> kind(StoredDocument document) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.mediaType().equals(document.mediaType()))
                .findFirst();
    }
}
