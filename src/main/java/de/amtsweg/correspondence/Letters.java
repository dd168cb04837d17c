package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Hands letters to the print folder, each once. */
@Component
public class Letters {
    /** Puts the document and its job ticket into {@code <data>/druck}; doing so twice is the same letter. */
    public void print(String idempotencyKey, ApplicationId application, DocumentId document) {}
}
