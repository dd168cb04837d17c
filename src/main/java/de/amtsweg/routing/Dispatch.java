package de.amtsweg.routing;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something handed to another authority: what, to whom, why, by which law, and what became of it. */
public record Dispatch(
        DispatchId id,
        String idempotencyKey,
        ApplicationId application,
        AuthorityId recipient,
        String channel,
        String purpose,
        String legalBasis,
        byte[] content,
        DispatchState state,
        Instant handedOverAt,
        Optional<Instant> answeredAt,
        Optional<String> reason) {
    // The key becomes a file name with some channels.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

    /** @throws IllegalArgumentException when the key holds anything but letters, digits, dot, hyphen and underscore */
    public Dispatch {
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new IllegalArgumentException("Not a valid idempotency key: " + idempotencyKey);
        }
    }

    /** What and to whom; the content and the recipient's words may be about a person. */
    @Override
    public String toString() {
        return "Dispatch[" + id + " to " + recipient + ", " + state + "]";
    }
}
