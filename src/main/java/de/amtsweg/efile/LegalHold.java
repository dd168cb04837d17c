package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;

/** A file must not be deleted (Löschsperre): who said so, when, and the document that says why. */
public record LegalHold(Actor by, Instant at, DocumentId because) {}
