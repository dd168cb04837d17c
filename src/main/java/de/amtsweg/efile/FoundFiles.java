package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.util.List;
import java.util.Optional;

/**
 * One page of the files a search found.
 *
 * @param total how many files were found; one more than {@link #MOST} says that there are more than are shown
 * @param page counted from 1
 */
public record FoundFiles(List<FoundFile> files, int total, int page, int pages, SearchWords words) {
    /** So many are shown at most, on all pages. */
    public static final int MOST = 1_000;

    public FoundFiles {
        files = List.copyOf(files);
    }

    /** Whether there are more than are shown. */
    public boolean more() {
        return total > MOST;
    }

    /** A file, and where in it the words stand. */
    public record FoundFile(EFile file, List<Place> places) {
        public FoundFile {
            places = List.copyOf(places);
        }
    }

    /** Where the words stand; of files that are not open to everybody only which document, because reading is recorded. */
    public record Place(Where where, Optional<DocumentId> document, Optional<Excerpt> excerpt) {
        static Place of(Where where) {
            return new Place(where, Optional.empty(), Optional.empty());
        }
    }

    /** A kind of place. */
    public enum Where {
        TITLE,
        REFERENCE,
        KEY,
        PLAN,
        DOCUMENT,
        NOTE
    }
}
