package de.amtsweg.efile;

import java.time.LocalDate;

/** A file that has been kept as long as it has to be. */
public record DueFile(FileId id, String reference, String title, String planUnit, LocalDate endedOn) {
    /** Its reference; the title may name a person. */
    @Override
    public String toString() {
        return "DueFile[" + reference + "]";
    }
}
