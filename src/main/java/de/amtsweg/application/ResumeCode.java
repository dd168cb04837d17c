package de.amtsweg.application;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The token of a draft as people note it: 26 digits and capital letters in groups, none taken for another. It goes on with
 * the draft on another device; only its hash is stored.
 */
public final class ResumeCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int LENGTH = 26;

    private ResumeCode() {}

    public static String of(DraftId draft) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(draft.value().getMostSignificantBits())
                .putLong(draft.value().getLeastSignificantBits())
                .array();
        var number = new BigInteger(1, bytes);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            var parts = number.divideAndRemainder(BASE);
            code.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return code.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What somebody typed, with or without hyphens and blanks; empty when it is no such code. */
    public static Optional<DraftId> parse(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–—]", "");
        if (letters.length() != LENGTH) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (int i = LENGTH - 1; i >= 0; i--) {
            int digit = ALPHABET.indexOf(letters.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > 128) {
            return Optional.empty();
        }
        return Optional.of(new DraftId(new UUID(number.shiftRight(64).longValue(), number.longValue())));
    }
}
