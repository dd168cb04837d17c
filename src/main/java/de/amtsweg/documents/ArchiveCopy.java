package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an upload for the permanent record.
 *
 * @param copy the document made of it; empty when the upload itself is fit to be kept for ever
 */
public record ArchiveCopy(DocumentId original, Optional<DocumentId> copy, Way way, int pages, Instant madeAt) {
    /** How it was made. What people read of it stands in the bundle under {@link #messageKey()}. */
    public enum Way {
        /** It claims to be PDF/A, and that was proven. */
        PROVEN,
        /** It carries its invoice as data, which must not be torn from it. */
        E_INVOICE,
        /** Its pages as pictures with their text, the upload embedded. Accessible formally, not more. */
        PAGE_IMAGES,
        /** The same, but something on a page could not be drawn. */
        PAGE_IMAGES_INCOMPLETE,
        /** A picture on a page of its own, the upload embedded. */
        PICTURE,
        /** A page that says that its pages could not be drawn, the upload embedded. */
        COVER_SHEET;

        /** For instance {@code page-images}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String messageKey() {
            return "documents.archive." + word();
        }
    }

    /** What the permanent record keeps. */
    public DocumentId document() {
        return copy.orElse(original);
    }
}
