package de.amtsweg.efile;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer of the archive that counts for nothing until somebody has looked at it.
 *
 * @param fileName its name in the folder of refused answers
 * @param file the e-file it is about, as far as that is known
 */
public record RefusedAnswer(
        String fileName, AnswerOutcome why, Instant at, Optional<FileId> file, Optional<String> reference) {}
