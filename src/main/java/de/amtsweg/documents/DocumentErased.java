package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;

/** A document was lawfully erased; whoever keeps something made of its bytes erases that in the same transaction. */
public record DocumentErased(DocumentId document) {}
