package de.amtsweg.application;

import de.amtsweg.authority.Secrets;
import java.util.UUID;

/**
 * The token of a draft. Whoever knows it may go on with the draft, so it is drawn by chance (122 bits), only its hash is
 * stored, and it shows itself only when asked for its {@link #token()}.
 */
public record DraftId(UUID value) {
    public static DraftId next() {
        return new DraftId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no such token */
    public static DraftId of(String token) {
        return new DraftId(UUID.fromString(token));
    }

    public String token() {
        return value.toString();
    }

    /** What stands for the draft in the database. */
    public String key(Secrets secrets) {
        return secrets.hash("draft", token());
    }

    @Override
    public String toString() {
        return "DraftId[…]";
    }
}
