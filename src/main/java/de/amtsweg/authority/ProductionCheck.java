package de.amtsweg.authority;

import java.util.List;

/**
 * Something that must not be so when real people are served. Every room that has such a thing contributes a bean; in
 * production mode the start ends with all their sentences.
 */
public interface ProductionCheck {
    /** What stands in the way, one sentence each that also says the remedy; empty when nothing does. */
    List<String> problems();
}
